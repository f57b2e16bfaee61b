import { describe, expect, it } from 'vitest'
import { completeLockfile } from '../../../../scripts/setup/complete-lockfile.mjs'

describe('completeLockfile', () => {
  it('adds an entry for each optional dependency that is named but not held', () => {
    const native = {
      version: '1.5.6-r.1',
      optionalDependencies: { 'duck-darwin-arm64': '1.5.6-r.1', 'duck-here': '1.5.6-r.1' },
    }
    const packages = {
      '': {},
      'node_modules/duck': native,
      'node_modules/duck-here': { version: '1.5.6-r.1', optional: true },
    }
    expect(completeLockfile({ packages })).toEqual({
      lockfile: {
        packages: {
          ...packages,
          'node_modules/duck-darwin-arm64': { version: '1.5.6-r.1', cpu: ['arm64'], optional: true, os: ['darwin'] },
        },
      },
      added: ['node_modules/duck-darwin-arm64'],
    })
  })

  it.each([
    ['@oxlint/binding-linux-arm-musleabihf', { os: ['linux'], cpu: ['arm'], libc: ['musl'] }],
    ['@oxlint/binding-linux-ppc64-gnu', { os: ['linux'], cpu: ['ppc64'], libc: ['glibc'] }],
    ['@oxlint/binding-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
    ['@oxlint-tsgolint/darwin-x64', { os: ['darwin'], cpu: ['x64'] }],
    ['fsevents', {}],
  ])('tells the system of %s by its name', (name, system) => {
    const { lockfile } = completeLockfile({
      packages: { 'node_modules/tool': { optionalDependencies: { [name]: '1.0.0' } } },
    })
    expect(lockfile.packages[`node_modules/${name}`]).toEqual({ version: '1.0.0', optional: true, ...system })
  })

  it('marks a part of a development tool as such', () => {
    const tool = { dev: true, optionalDependencies: { 'tool-win32-x64': '^2.0.0' } }
    const { lockfile } = completeLockfile({ packages: { 'node_modules/tool': tool } })
    expect(lockfile.packages['node_modules/tool-win32-x64']).toMatchObject({ version: '2.0.0', dev: true })
  })

  it('finds a package that is held beside its parent, or around it', () => {
    const packages = {
      'node_modules/outer': {},
      'node_modules/outer/node_modules/native': { optionalDependencies: { near: '1.0.0', far: '1.0.0' } },
      'node_modules/outer/node_modules/near': { version: '1.0.0' },
      'node_modules/far': { version: '1.0.0' },
    }
    expect(completeLockfile({ packages }).added).toEqual([])
  })

  it('changes nothing the second time', () => {
    const native = { version: '1.0.0', optionalDependencies: { 'duck-darwin-arm64': '1.0.0' } }
    const { lockfile } = completeLockfile({ packages: { 'node_modules/duck': native } })
    expect(completeLockfile(lockfile)).toEqual({ lockfile, added: [] })
  })
})
