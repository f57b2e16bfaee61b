/*
 * The import law: shared ← core ← node ← main | headless, and preload and renderer see only shared. The path of a file
 * says what it may use. Types count like values: a type imported across a boundary ties both sides together as well.
 *
 * A rule's comment is what somebody who breaks it reads, so it says what to do instead.
 */

const steps = 'prompt|schema|plan|generate|encode|commit|view'

/** Packages that neither touch the world nor keep a clock or dice of their own that the engine would use. */
const purePackages = ['@eslint-community/regexpp', '@faker-js/faker', '@orpc/[^/]+', 'jsep', 'papaparse', 'yaml', 'zod']

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    layer('shared', ['shared'], 'What shared needs belongs in shared, or the caller passes it in.'),
    layer('core', ['shared', 'core'], 'The engine gets the world through src/core/ports.ts.'),
    layer('node', ['shared', 'core', 'node'], 'Adapters know the engine, never their host: let the host pass it in.'),
    layer('main', ['shared', 'core', 'node', 'main'], 'What two hosts need belongs in src/node or src/core.'),
    layer('headless', ['shared', 'core', 'node', 'headless'], 'What two hosts need belongs in src/node or src/core.'),
    layer('preload', ['shared', 'preload'], 'The preload passes a port and knows nothing else.'),
    layer('renderer', ['shared', 'renderer'], 'The page talks to the engine through the contract in src/shared.'),
    {
      name: 'steps-stand-alone',
      comment: 'The steps never import each other: what two of them need belongs in src/core/data or src/shared.',
      severity: 'error',
      from: { path: `^src/core/(${steps})/` },
      to: { path: `^src/core/(?:${steps})/`, pathNot: '^src/core/$1/' },
    },
    {
      name: 'no-node-in-the-engine',
      comment: 'src/core and src/shared run anywhere: add a port to src/core/ports.ts and keep it in src/node.',
      severity: 'error',
      from: { path: '^src/(?:core|shared)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-node-in-the-page',
      comment: 'The page has no Node: ask through the contract.',
      severity: 'error',
      from: { path: '^src/(?:renderer|preload)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-packages-in-the-engine',
      comment: 'src/core and src/shared use only the pure packages that .dependency-cruiser.mjs names.',
      severity: 'error',
      from: { path: '^src/(?:core|shared)/' },
      to: { path: '(?:^|/)node_modules/', pathNot: `(?:^|/)node_modules/(?:@types/)?(?:${purePackages.join('|')})/` },
    },
    {
      name: 'electron-only-in-its-hosts',
      comment: 'Electron exists only in src/main and src/preload; elsewhere put its powers behind a port.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(?:main|preload)/' },
      to: { path: '^electron$|(?:^|/)node_modules/electron/' },
    },
    {
      name: 'shipped-packages-only',
      comment: 'What runs at the user’s place comes from "dependencies"; the page’s packages are bundled into it.',
      severity: 'error',
      from: { path: '^src/(?:shared|core|node|main|headless)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], pathNot: '(?:^|/)node_modules/(?:electron|@types/[^/]+)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Modules that import each other can only be read together: move what both need into a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file and it imports nothing: it is dead, or its user was forgotten.',
      severity: 'error',
      from: { orphan: true, pathNot: '\\.d\\.ts$|^src/(?:main|preload)/index\\.ts$' },
      to: {},
    },
    {
      name: 'everything-resolves',
      comment: 'This import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}

/**
 * @param {string} folder Below src.
 * @param {readonly string[]} seen The folders below src that it may import from.
 * @param {string} comment
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
function layer(folder, seen, comment) {
  return {
    name: `${folder}-sees-only-${seen.filter((name) => name !== folder).join('-') || 'itself'}`,
    comment,
    severity: 'error',
    from: { path: `^src/${folder}/` },
    to: { path: '^src/', pathNot: `^src/(?:${seen.join('|')})/` },
  }
}
