import type { TypeName } from './content.ts'
import type { Meaning } from './meaning.ts'

const line: TypeName[] = ['text']
const agreed: TypeName[] = ['yesno']
const day: TypeName[] = ['date', 'month']

/** The types of question that can ask a meaning: rules rely on the form of its answer. */
export const typesOfMeaning: Record<Meaning, TypeName[]> = {
  'applicant.name': line,
  'applicant.legal_name': line,
  'applicant.number': ['nspp', 'nib', 'nik', 'text'],
  'applicant.place': ['region'],
  'applicant.address': ['long', 'text'],
  'applicant.founded': ['number', 'date', 'month'],
  'applicant.leader': line,
  'applicant.phone': ['phone'],
  'applicant.email': line,
  'applicant.website': line,
  'applicant.legal_form': ['one'],
  'person.name': line,
  'person.nik': ['nik'],
  'person.birth_date': ['date'],
  'person.sex': ['one'],
  'person.education': ['one'],
  'person.phone': ['phone'],
  'person.email': line,
  'business.name': line,
  'business.started': day,
  'business.field': ['one', 'many'],
  'business.other_field': line,
  'business.turnover_month': ['money'],
  'business.turnover_year': ['money'],
  'business.assets': ['money'],
  'business.workers': ['number'],
  'permit.nib': ['nib'],
  'permit.nib_date': ['date'],
  'account.bank': ['one'],
  'account.branch': line,
  'account.number': ['account'],
  'account.owner': line,
  'account.book': ['file'],
  'tax.npwp': ['npwp'],
  'consent.processing': agreed,
  'consent.publish': agreed,
  'consent.whatsapp': agreed,
  'consent.health': agreed,
}

/** What is never shown in lists or to regional officers, whatever a form says. */
export const alwaysSensitive: readonly Meaning[] = ['person.nik', 'account.number', 'tax.npwp']
