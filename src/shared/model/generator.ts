import { z } from 'zod'

/** A whole number; one beyond 2^53 is written as a string of digits, because JSON numbers lose it. */
const integerLike = z.union([
  z.int(),
  z.string().regex(/^-?\d{1,19}$/, 'a whole number, or a string of up to 19 digits'),
])

const isoDate = z.string().regex(/^-?\d{4,6}-\d\d-\d\d$/, 'a date such as 2026-11-20')
const isoTime = z.string().regex(/^\d\d:\d\d(:\d\d(\.\d{1,3})?)?$/, 'a time such as 09:30 or 09:30:00')
const isoInstant = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?)?$/,
    'an absolute date and time such as 2026-11-20T00:00:00Z',
  )

const scalar = z.union([z.string(), z.number(), z.boolean()])
/** A schema may pin the version of a generator, so that a seed keeps its bytes across releases. */
const version = z.int().min(1).optional().describe('Pins the version of this generator.')

/**
 * How a `number` is spread between `min` and `max`. Values outside are drawn again (truncation), never clamped.
 * `lognormal` takes the mean and standard deviation of the logarithm.
 */
export const distributionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('uniform') }),
  z.strictObject({ kind: z.literal('normal'), mean: z.number(), stddev: z.number().positive() }),
  z.strictObject({ kind: z.literal('lognormal'), mean: z.number(), stddev: z.number().positive() }),
  z.strictObject({ kind: z.literal('exponential'), rate: z.number().positive() }),
  z.strictObject({ kind: z.literal('zipf'), exponent: z.number().positive() }),
  z.strictObject({ kind: z.literal('poisson'), mean: z.number().positive() }),
])

const weightedValue = z.strictObject({ value: scalar, weight: z.number().nonnegative().optional() })

export const generatorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sequence'), start: integerLike.optional(), step: z.int().optional(), version }),
  z.strictObject({
    kind: z.literal('number'),
    min: z.number().optional(),
    max: z.number().optional(),
    decimals: z.int().min(0).max(12).optional(),
    distribution: distributionSchema.optional(),
    version,
  }),
  z.strictObject({
    kind: z.literal('choice'),
    values: z.array(z.union([scalar, weightedValue])).min(1),
    exact: z.boolean().optional().describe('Exact quotas: each value gets its share of the rows to the row.'),
    version,
  }),
  z.strictObject({ kind: z.literal('boolean'), p: z.number().min(0).max(1).optional(), version }),
  z.strictObject({
    kind: z.literal('datetime'),
    from: isoInstant,
    to: isoInstant,
    precision: z.enum(['second', 'millisecond']).optional(),
    version,
  }),
  z.strictObject({ kind: z.literal('date'), from: isoDate, to: isoDate, version }),
  z.strictObject({ kind: z.literal('time'), from: isoTime.optional(), to: isoTime.optional(), version }),
  z.strictObject({
    kind: z.literal('faker'),
    method: z.string().regex(/^[a-zA-Z]+\.[a-zA-Z0-9]+$/, 'a faker method such as person.fullName'),
    args: z.array(z.json()).optional().describe('The arguments of the method, as in faker.js.'),
    locale: z.string().optional(),
    version,
  }),
  z.strictObject({ kind: z.literal('pattern'), regex: z.string().min(1), version }),
  z.strictObject({ kind: z.literal('template'), template: z.string(), version }),
  z.strictObject({ kind: z.literal('expression'), expression: z.string().min(1), version }),
  z.strictObject({ kind: z.literal('reference'), version }),
  z.strictObject({
    kind: z.literal('uuid'),
    uuidVersion: z.union([z.literal(4), z.literal(7)]).optional(),
    from: isoInstant.optional().describe('Version 7 only: the earliest time in the identifier.'),
    to: isoInstant.optional().describe('Version 7 only: the latest time in the identifier.'),
    version,
  }),
  z.strictObject({ kind: z.literal('constant'), value: z.json(), version }),
  z.strictObject({
    kind: z.literal('text'),
    unit: z.enum(['words', 'sentences', 'paragraphs']).optional(),
    min: z.int().min(1).max(1000).optional(),
    max: z.int().min(1).max(1000).optional(),
    version,
  }),
])

export type GeneratorSpec = z.infer<typeof generatorSchema>
export type GeneratorKind = GeneratorSpec['kind']
export type SpecOf<K extends GeneratorKind> = Extract<GeneratorSpec, { kind: K }>
export type DistributionSpec = z.infer<typeof distributionSchema>
export type Scalar = z.infer<typeof scalar>
