import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveFolder } from '../../../../scripts/studio/serve-folder.mjs'

let root = ''
let server: Awaited<ReturnType<typeof serveFolder>>

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'rowsmith-serve-'))
  mkdirSync(join(root, 'page/assets'), { recursive: true })
  mkdirSync(join(root, 'page-secrets'))
  writeFileSync(join(root, 'secret.txt'), 'secret')
  writeFileSync(join(root, 'page-secrets/secret.txt'), 'secret')
  writeFileSync(join(root, 'page/index.html'), '<h1>Rowsmith</h1>')
  writeFileSync(join(root, 'page/assets/main.js'), 'main()')
  symlinkSync(join(root, 'secret.txt'), join(root, 'page/linked.txt'))
  server = await serveFolder(join(root, 'page'))
})
afterAll(async () => {
  await server.close()
  rmSync(root, { recursive: true, force: true })
})

describe('serveFolder', () => {
  it('serves the page at its root, and files with their types', async () => {
    expect(await ask('/')).toEqual({ status: 200, type: 'text/html; charset=utf-8', body: '<h1>Rowsmith</h1>' })
    expect(await ask('/assets/main.js?v=1')).toEqual({
      status: 200,
      type: 'text/javascript; charset=utf-8',
      body: 'main()',
    })
  })

  it('listens on the loopback address only', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/../page-secrets/secret.txt',
    '/linked.txt',
    '/assets',
    '/assets/',
    '/%',
    '/%00',
    '//elsewhere.example/secret.txt',
  ])('does not find %s', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })

  it('answers only GET and HEAD', async () => {
    expect((await ask('/', { method: 'POST' })).status).toBe(405)
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
  })

  it('answers only to its own name', async () => {
    expect((await ask('/', { host: 'evil.example' })).status).toBe(421)
  })
})

/** Asks with the path exactly as given, which `fetch` would tidy up. */
async function ask(path: string, { method = 'GET', host = '127.0.0.1' } = {}) {
  const { promise, resolve, reject } = Promise.withResolvers<{ status?: number; type?: string; body: string }>()
  const { hostname, port } = new URL(server.url)
  request({ hostname, port, path, method, headers: { host } }, (response) => {
    let body = ''
    response.setEncoding('utf8').on('data', (text: string) => (body += text))
    response.once('end', () => {
      const { statusCode: status, headers } = response
      resolve({
        ...(status === undefined ? {} : { status }),
        ...(headers['content-type'] ? { type: headers['content-type'] } : {}),
        body,
      })
    })
  })
    .once('error', reject)
    .end()
  return promise
}
