import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makeSchema, makeWorkplace } from './run-rowsmith.ts'
import type { StartOptions } from './run-rowsmith.ts'

const column = (change: object) =>
  makeSchema(10, { tables: [{ name: 'people', rows: 10, columns: [{ name: 'age', type: 'integer', ...change }] }] })

describe('a schema file', () => {
  it.each([
    ['an unknown key', column({ generator: { kind: 'number', mni: 18 } }), 2, 'Did you mean "min"?'],
    ['a wrong type', makeSchema(10, { seed: 'seven' }), 2, 'seed'],
    ['an unknown generator', column({ generator: { kind: 'numbr' } }), 2, 'Did you mean "number"?'],
    ['an empty file', '', 2, 'empty'],
    ['a binary file', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 255, 254]), 2, 'binary'],
    ['half a JSON file', '{ "rowsmith": 1,', 2, 'not valid JSON'],
    ['a file of something else', 'hello', 2, 'no schema'],
  ])('is refused where it is %s, in a line', async (_what, content, code, message) => {
    const { run } = makeWorkplace({ 'schema.json': content })
    const { stderr, ...ended } = await run(['generate', 'schema.json'])
    expect(ended).toMatchObject({ code, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it.each(['generate', 'validate', 'preview'])('is missed by %s where there is none', async (command) => {
    const { code, stderr } = await makeWorkplace().run([command, 'nowhere.json'])
    expect([code, stderr]).toEqual([5, expect.stringMatching(/^error: nowhere\.json: .*\n$/)])
  })

  it('is no folder', async () => {
    const { code, stderr } = await makeWorkplace().run(['generate', '.'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('folder')])
  })
})

describe('rowsmith generate', () => {
  it.each([
    [['--rows', '-5'], 'cannot be negative'],
    [['--rows', '9007199254740992'], 'The most is 9,007,199,254,740,991'],
    [['--format', 'xlsx'], 'csv, json, jsonl, parquet, sql'],
    [['--template', 'shop'], 'cannot go together'],
  ])('refuses %j', async (options, message) => {
    const { run } = makeWorkplace({ 'schema.json': makeSchema(10) })
    const { code, stdout, stderr } = await run(['generate', 'schema.json', ...options])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })

  it('refuses an unknown template and names those there are', async () => {
    const { code, stderr } = await makeWorkplace().run(['generate', '--template', 'shpo'])
    expect([code, stderr]).toEqual([5, expect.stringContaining('Did you mean "shop"?')])
  })

  it('refuses a folder that cannot be', async () => {
    const { run } = makeWorkplace({ 'schema.json': makeSchema(10), file: 'x' })
    const { code, stderr } = await run(['generate', 'schema.json', '--out', 'file/below'])
    expect(code).toBe(2)
    expect(stderr).toContain('Choose another folder')
  })

  it.skipIf(process.platform === 'win32')('refuses a folder that may not be written to', async () => {
    const { run, folder, path } = makeWorkplace({ 'schema.json': makeSchema(10) })
    mkdirSync(path('locked'), { mode: 0o555 })
    chmodSync(folder, 0o777)
    // Nothing is forbidden to root.
    const nobody: StartOptions = process.getuid?.() === 0 ? { uid: 65_534 } : {}
    const { code, stderr } = await run(['generate', 'schema.json', '--out', 'locked'], nobody)
    expect(stderr).toContain('locked')
    expect(code).toBe(2)
  })

  it('refuses to replace files without --force, and touches none', async () => {
    const { run, path } = makeWorkplace({ 'schema.json': makeSchema(10) })
    mkdirSync(path('out'))
    writeFileSync(path('out/people.csv'), 'mine')
    const { code, stderr } = await run(['generate', 'schema.json', '--out', 'out'])
    expect([code, stderr]).toEqual([6, expect.stringContaining('--force')])
    expect(readFileSync(path('out/people.csv'), 'utf8')).toBe('mine')
    expect(await run(['generate', 'schema.json', '--out', 'out', '--force'])).toMatchObject({ code: 0 })
    expect(readFileSync(path('out/people.csv'), 'utf8')).toMatch(/^id,name,email\n1,/)
  })

  it('refuses what cannot be honoured before it makes anything', async () => {
    const few = column({ unique: true, generator: { kind: 'number', min: 1, max: 5 } })
    const { run, path } = makeWorkplace({ 'schema.json': few })
    const { code, stdout, stderr } = await run(['generate', 'schema.json', '--out', 'out', '--json'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('people.age: 10 unique values wanted')
    const [last] = stderr.trim().split('\n').slice(-1)
    expect(JSON.parse(last)).toMatchObject({ error: { code: 'INFEASIBLE', exit: 2 } })
    expect(existsSync(path('out'))).toBe(false)
  })
})

describe('rowsmith', () => {
  it('answers an unfit state folder in a line', async () => {
    const { run, path } = makeWorkplace({ file: 'x' })
    const { code, stderr } = await run(['jobs', 'list', '--home', path('file/home')])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^error: .*file.home.*\n$/)
  })

  it('answers an unknown job', async () => {
    expect(await makeWorkplace().run(['jobs', 'resume', 'nope'])).toMatchObject({ code: 5 })
  })

  it('answers validate --json with the problems, on standard output', async () => {
    const { run } = makeWorkplace({ 'schema.json': column({ generator: { kind: 'number', mni: 18 } }) })
    const { code, stdout } = await run(['validate', 'schema.json', '--json'])
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({
      isValid: false,
      code: 'SCHEMA_INVALID',
      problems: [{ at: 'people.age.generator' }],
    })
  })
})
