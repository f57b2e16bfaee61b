/*
 * Rules for src/core and src/shared that depend on the arguments of a call. What can be said by a name alone is said by
 * the linter's own no-restricted-globals and no-restricted-properties in .oxlintrc.json.
 */

/** Finds `new Date()` and `Date()`, which read the clock; `new Date(ms)` only converts. */
const noClock = {
  meta: {
    messages: { clock: 'The engine never reads the clock: take the time from ports.clock.now(), or as a parameter.' },
  },
  /** @param {RuleContext} context */
  create: (context) => ({
    /** @param {CallNode} node */
    NewExpression(node) {
      if (isDate(node) && node.arguments.length === 0) context.report({ node, messageId: 'clock' })
    },
    /** @param {CallNode} node */
    CallExpression(node) {
      // Without "new", Date ignores its arguments.
      if (isDate(node)) context.report({ node, messageId: 'clock' })
    },
  }),
}

/** Finds calls that would use the language that the machine is set to, because none is given. */
const noMachineLocale = {
  meta: {
    messages: { locale: 'The result depends on the language of the machine: name a locale, or compare code units.' },
  },
  /** @param {RuleContext} context */
  create: (context) => ({
    /** @param {CallNode} node */
    NewExpression(node) {
      if (node.callee.object?.name === 'Intl' && node.arguments.length === 0)
        context.report({ node, messageId: 'locale' })
    },
    /** @param {CallNode} node */
    CallExpression(node) {
      const localeAt = localeArguments.get(node.callee.property?.name ?? '')
      if (localeAt !== undefined && node.arguments.length <= localeAt) context.report({ node, messageId: 'locale' })
    },
  }),
}

/** Which argument of a method is the locale. */
const localeArguments = new Map([
  ['localeCompare', 1],
  ['toLocaleDateString', 0],
  ['toLocaleLowerCase', 0],
  ['toLocaleString', 0],
  ['toLocaleTimeString', 0],
  ['toLocaleUpperCase', 0],
])

export default { meta: { name: 'engine' }, rules: { 'no-clock': noClock, 'no-machine-locale': noMachineLocale } }

/** @param {CallNode} node */
function isDate({ callee }) {
  return callee.type === 'Identifier' && callee.name === 'Date'
}

/**
 * @typedef {{ report: (problem: { node: CallNode, messageId: string }) => void }} RuleContext
 * @typedef {{ type: string, name?: string, object?: { name?: string }, property?: { name?: string } }} CalleeNode
 * @typedef {{ callee: CalleeNode, arguments: readonly unknown[] }} CallNode
 */
