import { describe, expect, it } from 'vitest'
import { plainJson } from '../../../../../src/core/prompt/read/plain-json.ts'

const lines = (text: string) =>
  plainJson(text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')

describe('plainJson', () => {
  it('makes a line of each entry', () => {
    expect(lines('{"table": "playlists", "rows": 400, "fields": {"title": "string", "tracks": "int 5-200"}}')).toEqual([
      'table : playlists',
      'rows : 400',
      'fields :',
      'title : string',
      'tracks : int 5-200',
    ])
  })

  it('reads columns that are objects, and the other names of keys', () => {
    const text =
      '{"name": "calls", "count": 900, "columns": [{"name": "minutes", "type": "int", "min": 1, "max": 60}, {"name": "id"}]}'
    expect(lines(text)).toEqual(['table: calls', 'rows: 900', 'columns :', 'minutes ( int , min 1, max 60)', 'id'])
  })

  it('keeps lists of values in brackets', () => {
    expect(lines('{"plan": ["free", "pro"]}')).toEqual(['plan : ( free , pro )'])
  })

  it('keeps the length, so that offsets stay true', () => {
    const text = 'Please: {"name": "calls", "columns": [{"name": "caller", "unique": true}]} thanks'
    expect(plainJson(text)).toHaveLength(text.length)
  })

  it('leaves other text alone', () => {
    expect(plainJson('users {name, email}')).toBe('users {name, email}')
  })
})
