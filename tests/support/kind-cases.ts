import type { TestColumn } from './column-environment.ts'

const window = { from: '2025-01-01', to: '2025-12-31' }
const plans = [
  { value: 'free', weight: 90 },
  { value: 'pro', weight: 10 },
]

/** Columns of every kind and branch whose cells must never change and never depend on how they are asked for. */
export const KIND_CASES: Readonly<Record<string, Readonly<Record<string, TestColumn>>>> = {
  sequence: {
    integer: { type: 'integer', generator: { kind: 'sequence' } },
    falling: { type: 'decimal', generator: { kind: 'sequence', start: 100, step: -7 } },
    'beyond 2^53': { type: 'integer', generator: { kind: 'sequence', start: '9007199254740990', step: 3 } },
    text: { type: 'string', generator: { kind: 'sequence', start: 1000 } },
  },
  number: {
    'uniform integer': { type: 'integer', generator: { kind: 'number', min: 18, max: 80 } },
    'uniform decimal': { type: 'decimal', generator: { kind: 'number', min: -1.5, max: 99.99 } },
    'uniform number': { type: 'number', generator: { kind: 'number', min: -1, max: 1 } },
    'uniform rounded': { type: 'number', generator: { kind: 'number', min: 0, max: 1, decimals: 3 } },
    normal: {
      type: 'decimal',
      generator: { kind: 'number', min: 0, max: 1000, distribution: { kind: 'normal', mean: 500, stddev: 150 } },
    },
    'normal tail': {
      type: 'number',
      generator: { kind: 'number', min: 4, max: 9, distribution: { kind: 'normal', mean: 0, stddev: 1 } },
    },
    lognormal: {
      type: 'decimal',
      generator: { kind: 'number', min: 5, max: 500, distribution: { kind: 'lognormal', mean: 4, stddev: 0.6 } },
    },
    exponential: {
      type: 'number',
      generator: { kind: 'number', max: 10, decimals: 4, distribution: { kind: 'exponential', rate: 0.5 } },
    },
    zipf: { type: 'integer', generator: { kind: 'number', max: 100, distribution: { kind: 'zipf', exponent: 1.2 } } },
    'zipf with a tail': {
      type: 'integer',
      generator: { kind: 'number', max: 1e9, distribution: { kind: 'zipf', exponent: 0.9 } },
    },
    poisson: { type: 'integer', generator: { kind: 'number', distribution: { kind: 'poisson', mean: 3.5 } } },
    'poisson between': {
      type: 'decimal',
      generator: { kind: 'number', min: 90, max: 120, distribution: { kind: 'poisson', mean: 100 } },
    },
  },
  choice: {
    weighted: { type: 'string', generator: { kind: 'choice', values: plans } },
    exact: { type: 'string', tableRows: 10_000, generator: { kind: 'choice', exact: true, values: plans } },
    integer: { type: 'integer', generator: { kind: 'choice', values: [1, 2, 3, 5, 8] } },
    decimal: { type: 'decimal', generator: { kind: 'choice', values: [9.5, '19.99', 100] } },
    boolean: { type: 'boolean', generator: { kind: 'choice', values: [true, false, false] } },
    timestamp: { type: 'timestamp', generator: { kind: 'choice', values: ['2025-01-01', '2025-06-30T12:00:00.5Z'] } },
    json: { type: 'json', generator: { kind: 'choice', values: [1, 'a', true] } },
  },
  boolean: {
    even: { type: 'boolean', generator: { kind: 'boolean' } },
    rare: { type: 'boolean', generator: { kind: 'boolean', p: 0.03 } },
  },
  date: { year: { type: 'date', generator: { kind: 'date', ...window } } },
  time: {
    day: { type: 'time', generator: { kind: 'time' } },
    millis: { type: 'time', generator: { kind: 'time', from: '09:00:00.000', to: '17:30:00.000' } },
  },
  datetime: {
    seconds: { type: 'timestamp', generator: { kind: 'datetime', ...window } },
    millis: { type: 'timestamp', generator: { kind: 'datetime', ...window, precision: 'millisecond' } },
  },
  uuid: {
    'version 4': { type: 'uuid', generator: { kind: 'uuid' } },
    'version 7': { type: 'uuid', tableRows: 10_000, generator: { kind: 'uuid', uuidVersion: 7 } },
    text: { type: 'string', generator: { kind: 'uuid' } },
  },
  constant: {
    text: { type: 'string', generator: { kind: 'constant', value: 'EUR' } },
    json: { type: 'json', generator: { kind: 'constant', value: { a: [1, null] } } },
    null: { type: 'integer', generator: { kind: 'constant', value: null } },
  },
  pattern: {
    'fixed length': { type: 'string', generator: { kind: 'pattern', regex: '^SKU-[A-Z]{3}-\\d{5}$' } },
    branches: { type: 'string', generator: { kind: 'pattern', regex: '(EU|US)\\w{1,3}(-\\d+)?|[^a-z\\s]{2,}' } },
    unicode: { type: 'string', generator: { kind: 'pattern', regex: '[α-ω]{3}[一-龥]?😀' } },
  },
  expression: {
    text: { type: 'string', generator: { kind: 'expression', expression: 'upper("total: ") + round(19.995, 2)' } },
  },
}
