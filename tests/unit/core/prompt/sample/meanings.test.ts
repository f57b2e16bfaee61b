import { faker } from '@faker-js/faker/locale/en'
import { describe, expect, it } from 'vitest'
import { MEANINGS, PERSONAL_NAME } from '../../../../../src/core/prompt/sample/meanings.ts'
import { draftFromSample } from '../../../../../src/core/prompt/sample/draft-from-sample.ts'
import { makeSample, repeat } from './make-sample.ts'

/** Calls a method of faker by its name; throws where there is none. */
function callFaker(method: string, args: readonly unknown[]): unknown {
  const [moduleName, functionName] = method.split('.')
  const module: unknown = Reflect.get(faker, moduleName)
  const call: unknown = typeof module === 'object' && module !== null ? Reflect.get(module, functionName) : undefined
  if (typeof call !== 'function') throw new Error(`faker has no ${method}`)
  return Reflect.apply(call, module, args)
}

describe('MEANINGS', () => {
  it.each(MEANINGS)('make $label with a method that faker has', ({ method, args }) => {
    faker.seed(1)
    const value = callFaker(method, [])
    expect(typeof value).toBe('string')
    expect(typeof callFaker(method, args?.([String(value)]) ?? [])).toBe('string')
  })

  it.each([
    ['e_mail', 'e-mail addresses'],
    ['work_email_address', 'e-mail addresses'],
    ['mobile_number', 'phone numbers'],
    ['vorname', 'first names'],
    ['surname', 'last names'],
    ['name', 'full names'],
    ['billing_zip', 'postcodes'],
    ['shipping_city', 'cities'],
    ['country_code', 'country codes'],
    ['employer', 'companies'],
    ['job_title', 'job titles'],
    ['product_name', 'products'],
    ['favourite_colour', 'colours as hexadecimal numbers'],
    ['client_ip', 'IPv4 addresses'],
  ])('know the name %s', (name, label) => {
    expect(MEANINGS.find((meaning) => meaning.name.test(name))?.label).toBe(label)
  })

  it.each(['email_verified', 'phone_type', 'market_cap', 'username_changed_at', 'city_id', 'filename_length'])(
    'make nothing of the name %s',
    (name) => {
      expect(MEANINGS.filter((meaning) => meaning.name.test(name))).toEqual([])
    },
  )

  it('know further names that belong to a person', () => {
    expect(['ssn', 'passport_no', 'home_password'].map((name) => PERSONAL_NAME.test(name))).toEqual([true, true, true])
  })

  it.each([
    'internet.email',
    'internet.url',
    'internet.ipv4',
    'internet.ipv6',
    'internet.mac',
    'internet.userAgent',
    'internet.jwt',
    'finance.iban',
    'finance.currencyCode',
    'location.country',
    'location.timeZone',
    'location.streetAddress',
    'person.fullName',
    'person.firstName',
    'person.lastName',
    'person.jobTitle',
    'color.human',
    'color.rgb',
    'system.mimeType',
    'system.filePath',
  ])('are recognised by content alone: %s', (method) => {
    faker.seed(3)
    const values = repeat(60, () => String(callFaker(method, [])))
    const column = draftFromSample(makeSample({ x: values })).tables[0].columns[0]
    expect(column.generator).toMatchObject({ kind: 'faker', method })
  })

  it.each([
    ['phone', ['+49 89 123', '+1 555 0100 200'], [{ style: 'international' }]],
    ['postcode', ['SW1A 1AA', 'EC1A 1BB', 'N1 9GU'], ['??#? #??']],
    ['country_code', ['DEU', 'FRA', 'USA'], ['alpha-3']],
    ['province', ['CA', 'NY', 'TX'], [{ abbreviated: true }]],
  ])('take the writing of %s from the sample', (name, values, args) => {
    const column = draftFromSample(makeSample({ [name]: values })).tables[0].columns[0]
    expect(column.generator).toMatchObject({ kind: 'faker', args })
  })
})
