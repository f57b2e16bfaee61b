import * as content from './meaning-content.ts'
import { type Meaning } from './meaning.ts'

/** Who somebody is, and what they do. The first that matches wins. */
export const PERSON_MEANINGS: readonly Meaning[] = [
  {
    label: 'full names',
    name: /^name$|(^|_)(full_?name|customer_?name|employee_?name|contact_?(name|person)?|display_?name|author|owner|manager|assignee|assigned_?to|sales_?rep|doctor|patient|student|teacher|instructor|recipient|sender|driver|customer|client|employee|agent|nombre_completo|nom_complet|person|created_by|updated_by)$/,
    fits: content.isFullNameLike,
    proof: { test: content.isFullName, share: 0.4 },
    method: 'person.fullName',
    isPersonal: true,
  },
  {
    label: 'first names',
    name: /(^|_)(first|fname|given)_?(name)?$|(^|_)(firstname|forename|vorname|prenom|nombre)$/,
    fits: content.isNameLike,
    // A few of them are as well months, towns or colours.
    proof: { test: content.isFirstName, share: 0.6, minDistinct: 8 },
    method: 'person.firstName',
    isPersonal: true,
  },
  {
    label: 'middle names',
    name: /(^|_)middle_?(name|initial)?$/,
    fits: content.isNameLike,
    method: 'person.middleName',
    isPersonal: true,
  },
  {
    label: 'last names',
    name: /(^|_)(last|lname|family)_?(name)?$|(^|_)(lastname|surname|nachname|familienname|nom|apellido)s?$/,
    fits: content.isNameLike,
    proof: { test: content.isLastName, share: 0.6, minDistinct: 8 },
    method: 'person.lastName',
    isPersonal: true,
  },
  {
    label: 'user names',
    name: /(^|_)(user_?name|login|handle|screen_?name|nick_?name|nick|user|account_?name|benutzername)$/,
    fits: content.isUserName,
    method: 'internet.username',
    isPersonal: true,
    isIdentifying: true,
  },
  {
    label: 'companies',
    name: /(^|_)(company|company_?name|organi[sz]ation|org|employer|vendor|supplier|manufacturer|business|firm|firma|entreprise|empresa|merchant|brand|client_name|account)(_?name)?$/,
    fits: content.isTitleLike,
    proof: { test: content.isCompany, share: 0.5 },
    method: 'company.name',
    isPersonal: true,
  },
  {
    label: 'job titles',
    name: /(^|_)(job|job_?title|position|occupation|profession|beruf|designation|job_?name)$/,
    fits: content.isTitleLike,
    proof: { test: content.isJobTitle, share: 0.7 },
    method: 'person.jobTitle',
    isPersonal: false,
  },
]
