import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, sep } from 'node:path'

/**
 * Serves the files of a folder to this machine's own browsers, and to nobody else.
 *
 * Only GET and HEAD, only on the loopback address, only under its name (a foreign page that had its name point to this
 * machine would send another `Host`), and only what lies inside the folder once links have been followed.
 *
 * @param {string} folder
 * @param {{ port?: number }} [options] 0, the default, takes any free port.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveFolder(folder, { port = 0 } = {}) {
  const root = await realpath(folder)
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => response.headersSent || end(response, 500))
  })
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(undefined))
  })
  const address = /** @type {import('node:net').AddressInfo} */ (server.address())
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/**
 * @param {string} root
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(root, request, response) {
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) return end(response, 421)
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, { Allow: 'GET, HEAD' })
  const file = await findFile(root, request.url ?? '/')
  if (!file) return end(response, 404)
  response.writeHead(200, {
    'Content-Type': contentTypes[extname(file.path)] ?? 'application/octet-stream',
    'Content-Length': file.size,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  })
  if (request.method === 'HEAD') response.end()
  else
    createReadStream(file.path)
      .once('error', () => response.destroy())
      .pipe(response)
}

/**
 * @param {string} root
 * @param {string} url The request's, as it came.
 */
async function findFile(root, url) {
  try {
    const name = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname)
    const path = await realpath(join(root, name.endsWith('/') ? `${name}index.html` : name))
    const stats = await stat(path)
    return path.startsWith(root + sep) && stats.isFile() ? { path, size: stats.size } : undefined
  } catch {
    // Not there, not readable, or not a name at all: one answer for all of them.
    return undefined
  }
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {import('node:http').OutgoingHttpHeaders} [headers]
 */
function end(response, status, headers = {}) {
  response.writeHead(status, headers).end()
}

/** @type {{ [extension: string]: string }} */
const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}
