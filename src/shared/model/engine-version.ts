/** The version that stands in every dataset: same schema, seed and engine version give the same bytes. */
export const ENGINE_VERSION = '0.1.0'
