import fc from 'fast-check'

/*
 * Property tests try the same cases in every run, so that a change is judged by what it changes. To look for new ones, run with
 * PROPERTY_SEED=<number>; a failure prints its seed.
 */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_120) })
