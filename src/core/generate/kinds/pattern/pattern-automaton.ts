import type { CodeRanges } from './code-ranges.ts'
import type { PatternNode } from './pattern-node.ts'

/**
 * A state of a deterministic automaton without loops: what may follow after some beginning of a string.
 *
 * Every string has exactly one way through such an automaton, so its strings can be counted and numbered, however many
 * readings the pattern itself gives them: `(a|a)` has one string, `a?a?` three.
 */
export interface State {
  /** Whether a string may end here. */
  readonly isEnd: boolean
  readonly steps: readonly Step[]
  /** How many ways lead on to an end; `Infinity` beyond 2^53. */
  readonly count: number
  /**
   * In a state with infinitely many ways: the steps that a number's digits may choose among evenly, because whatever is
   * left of the number fits behind each. Those with infinitely many ways of their own, or all where they lead to the same
   * state; else none.
   */
  readonly wide: readonly Step[]
  /** The code points of the wide steps together. */
  readonly wideSize: number
}

export interface Step {
  /** The first of `size` code points in a row that lead to the same state. */
  readonly low: number
  readonly size: number
  readonly target: State
}

/**
 * Builds the automaton of a pattern by the subset construction.
 *
 * @returns `undefined` where it would have more than `MOST_STATES` states.
 * @see M. Rabin, D. Scott, "Finite Automata and Their Decision Problems", IBM Journal 3 (1959).
 */
export function makeAutomaton(node: PatternNode): State | undefined {
  const builder = new AutomatonBuilder()
  const start = builder.addNode(node, builder.addState())
  return start === undefined ? undefined : builder.determine([start])
}

const MOST_STATES = 5000

/** A state of the nondeterministic automaton: steps on a character, or on nothing. */
interface LooseState {
  readonly ranges: CodeRanges
  readonly target: number
  readonly free: readonly number[]
}

/** Lives for one construction: the states made so far. State 0 is the end. */
class AutomatonBuilder {
  private readonly loose: LooseState[] = []
  private readonly known = new Map<string, State>()

  addState(state: LooseState = { ranges: [], target: 0, free: [] }): number | undefined {
    return this.loose.length < MOST_STATES ? this.loose.push(state) - 1 : undefined
  }

  /** Adds the states of a node before `next`; gives the first of them. */
  addNode(node: PatternNode, next: number | undefined): number | undefined {
    if (next === undefined) return undefined
    switch (node.kind) {
      case 'characters':
        return this.addState({ ranges: node.ranges, target: next, free: [] })
      case 'sequence':
        return node.parts.reduceRight<number | undefined>((after, part) => this.addNode(part, after), next)
      case 'choice':
        return this.addFork(node.options.map((option) => this.addNode(option, next)))
      case 'repeat': {
        let first: number | undefined = next
        for (let i = node.min; i < node.max && first !== undefined; i++) {
          first = this.addFork([this.addNode(node.part, first), next])
        }
        for (let i = 0; i < node.min && first !== undefined; i++) first = this.addNode(node.part, first)
        return first
      }
    }
  }

  /** The state that stands for being in any of some states at once. Depth is at most the length of a string. */
  determine(states: readonly number[]): State | undefined {
    const together = this.close(states)
    const name = together.join(' ')
    const found = this.known.get(name)
    if (found) return found
    const steps: Step[] = []
    for (const { low, size, targets } of this.split(together)) {
      const target = this.determine(targets)
      if (target === undefined) return undefined
      steps.push({ low, size, target })
    }
    if (this.known.size >= MOST_STATES) return undefined
    const isEnd = together[0] === 0
    const sum = steps.reduce((total, { size, target }) => total + size * target.count, isEnd ? 1 : 0)
    const count = sum <= Number.MAX_SAFE_INTEGER ? sum : Infinity
    const wide = count === Infinity ? findWide(steps) : []
    const state = { isEnd, steps, count, wide, wideSize: wide.reduce((total, { size }) => total + size, 0) }
    this.known.set(name, state)
    return state
  }

  private addFork(free: readonly (number | undefined)[]): number | undefined {
    const reachable = free.filter((state) => state !== undefined)
    return reachable.length < free.length ? undefined : this.addState({ ranges: [], target: 0, free: reachable })
  }

  /** The states that can be reached on nothing and then step on a character, or are the end; in ascending order. */
  private close(states: readonly number[]): number[] {
    const seen = new Set(states)
    for (const state of seen) for (const next of this.loose[state].free) seen.add(next)
    return [...seen].filter((state) => state === 0 || this.loose[state].ranges.length > 0).toSorted((a, b) => a - b)
  }

  /** Cuts the characters that some states step on into runs with the same targets. */
  private split(states: readonly number[]): { low: number; size: number; targets: number[] }[] {
    const bounds = states.flatMap((state) => this.loose[state].ranges.flatMap(([low, high]) => [low, high + 1]))
    const cuts = [...new Set(bounds)].toSorted((a, b) => a - b)
    return cuts.slice(0, -1).flatMap((low, i) => {
      const covers = ([from, to]: CodeRanges[number]) => from <= low && low <= to
      const targets = states
        .filter((state) => this.loose[state].ranges.some(covers))
        .map((state) => this.loose[state].target)
      return targets.length === 0 ? [] : [{ low, size: cuts[i + 1] - low, targets }]
    })
  }
}

function findWide(steps: readonly Step[]): readonly Step[] {
  const endless = steps.filter(({ target }) => target.count === Infinity)
  if (endless.length > 0) return endless
  return steps.every(({ target }) => target === steps[0].target) ? steps : []
}
