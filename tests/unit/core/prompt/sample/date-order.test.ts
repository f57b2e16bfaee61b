import { describe, expect, it } from 'vitest'
import { readDateOrder } from '../../../../../src/core/prompt/sample/date-order.ts'

describe('readDateOrder', () => {
  it('takes a number above 12 for the day', () => {
    expect(readDateOrder(['01/02/2024', '25/02/2024'])).toEqual({ order: 'dmy' })
    expect(readDateOrder(['01/02/2024', '02/25/2024'])).toEqual({ order: 'mdy' })
  })

  it('takes the order in which the rows are sorted', () => {
    const days = ['01/02', '05/02', '11/02', '03/03', '09/03', '02/04', '08/04', '12/04'].map((day) => `${day}/2024`)
    expect(readDateOrder(days)).toEqual({ order: 'dmy' })
    expect(readDateOrder(days.map((text) => text.replace(/^(\d\d)\/(\d\d)/, '$2/$1')))).toEqual({ order: 'mdy' })
  })

  it('says where the data leave it open', () => {
    expect(readDateOrder(['03/04/2024'])).toMatchObject({
      order: 'mdy',
      doubt: expect.stringContaining('month before day'),
    })
    expect(readDateOrder(['03.04.2024'])).toMatchObject({
      order: 'dmy',
      doubt: expect.stringContaining('day before month'),
    })
  })
})
