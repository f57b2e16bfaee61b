/**
 * The file of each table in a dataset's folder: the table's name, made safe for every file system.
 *
 * A name never leads out of the folder, is never hidden or one that Windows keeps for devices, and no two are the same
 * where case doesn't count.
 */
export function nameFiles(tableNames: readonly string[], ending: string): string[] {
  const taken = new Set<string>()
  return tableNames.map((tableName) => {
    const base = makeSafe(tableName)
    let name = base
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base}_${n}`
    taken.add(name.toLowerCase())
    return `${name}.${ending}`
  })
}

const MOST_CHARACTERS = 100
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i

function makeSafe(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_ .-]+/gu, '_')
    .replace(/^[. ]+|[. ]+$/g, '_')
    .slice(0, MOST_CHARACTERS)
  return DEVICES.test(safe) || safe.toLowerCase() === 'datapackage' ? `${safe}_` : safe
}
