import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import law from '../../.dependency-cruiser.mjs'

/**
 * @typedef {{ rule: string, from: string, to: string, comment: string }} Violation
 * @typedef {{ violations: readonly Violation[], modulesRead: number, unread: readonly string[] }} LawReport
 *   `unread` are source files on disk that the check didn't read. Anything in it voids the check: a parser that reads
 *   nothing finds nothing wrong either, and says so with a green light.
 */

/**
 * Holds the files under `src` against the import law.
 *
 * @param {string} root The folder with `src` and `package.json`.
 * @returns {Promise<LawReport>}
 */
export async function checkImportLaw(root) {
  const { cruise } = await import('dependency-cruiser')
  const { forbidden = [], options } = law
  const { enhancedResolveOptions, ...cruiseOptions } = options ?? {}
  const { output } = await cruise(
    ['src'],
    { ...cruiseOptions, enhancedResolveOptions, baseDir: root, validate: true, ruleSet: { forbidden } },
    { ...enhancedResolveOptions },
  )
  if (typeof output === 'string') throw new TypeError('dependency-cruiser gave text where a result was asked for')
  const read = new Set(output.modules.map(({ source }) => source).filter((source) => source.startsWith('src/')))
  const comments = new Map(forbidden.map(({ name, comment }) => [name, comment ?? '']))
  return {
    violations: output.summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
      comment: comments.get(rule.name) ?? '',
    })),
    modulesRead: read.size,
    unread: listSourceFiles(root).filter((file) => !read.has(file)),
  }
}

/** @param {string} root */
function listSourceFiles(root) {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:[cm]?[jt]s|[jt]sx)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .toSorted()
}
