/**
 * @typedef {{ version?: string, dev?: boolean, devOptional?: boolean, optional?: boolean, os?: string[],
 *   cpu?: string[], libc?: string[], optionalDependencies?: { [name: string]: string } }} LockedPackage
 * @typedef {{ packages: { [path: string]: LockedPackage } }} Lockfile
 */

/**
 * Adds an entry for every optional dependency that the lockfile names but doesn't hold.
 *
 * Native packages come as a dozen optional packages, one for each system. A registry that serves only some of them
 * makes npm write a lockfile without the others, and then `npm ci`, which wants every named one to be there, refuses
 * that lockfile with "Missing: … from lock file". An entry of version, system and processor is enough: npm passes over
 * what is for other systems, and on those systems fetches it by its version.
 *
 * @param {Lockfile} lockfile
 * @returns {{ lockfile: Lockfile, added: readonly string[] }}
 */
export function completeLockfile(lockfile) {
  const packages = { ...lockfile.packages }
  /** @type {string[]} */
  const added = []
  for (const [parentPath, parent] of Object.entries(lockfile.packages)) {
    for (const [name, range] of Object.entries(parent.optionalDependencies ?? {})) {
      if (isHeld(packages, parentPath, name)) continue
      const path = `node_modules/${name}`
      packages[path] = makeStub(name, range, parent)
      added.push(path)
    }
  }
  // npm's own order, so that its next write of the file changes nothing else.
  const sorted = Object.entries(packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'))
  return { lockfile: { ...lockfile, packages: Object.fromEntries(sorted) }, added }
}

/**
 * Whether a package is found from its parent's place by Node's rules: beside it, or beside any of those around it.
 *
 * @param {Lockfile['packages']} packages
 * @param {string} parentPath
 * @param {string} name
 */
function isHeld(packages, parentPath, name) {
  for (let place = parentPath; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    if (`${place}${place ? '/' : ''}node_modules/${name}` in packages) return true
    if (place === '') return false
  }
}

/**
 * @param {string} name
 * @param {string} range
 * @param {LockedPackage} parent
 * @returns {LockedPackage}
 */
function makeStub(name, range, parent) {
  // Native packages pin their parts exactly; of a range, the lowest version is one that satisfies it.
  const version = /\d+\.\d+\.\d+\S*/.exec(range)?.[0]
  if (!version) throw new Error(`package-lock.json: cannot tell a version for "${name}" from "${range}"`)
  const words = name.split(/[/_-]/)
  const os = words.find((word) => systems.has(word))
  const cpu = words.find((word) => processors.has(word))
  const libc = words.find((word) => word.startsWith('musl')) ? 'musl' : words.find((word) => word.startsWith('gnu'))
  return {
    version,
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(parent.dev ? { dev: true } : {}),
    ...(parent.devOptional ? { devOptional: true } : {}),
    ...(os === 'linux' && libc ? { libc: [libc === 'musl' ? 'musl' : 'glibc'] } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
  }
}

/** As Node names them in `process.platform` and `process.arch`. */
const systems = new Set([
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
])
const processors = new Set([
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
])
