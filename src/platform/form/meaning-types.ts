import type { Question, TypeName } from './content.ts'
import type { Meaning } from './meanings.ts'

const line: TypeName[] = ['text']
const agreed: TypeName[] = ['yesno']

/** The types of question that can ask a meaning: rules rely on the form of its answer. */
export const typesOfMeaning: Record<Meaning, TypeName[]> = {
  'applicant.name': line,
  'applicant.legal_name': line,
  'applicant.number': ['nspp', 'nib', 'text'],
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
  'business.started': ['month'],
  'business.field': ['one'],
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

const personalTypes: readonly TypeName[] = ['nik', 'npwp', 'account']
const personalMeanings: readonly Meaning[] = [
  'person.nik',
  'person.birth_date',
  'person.sex',
  'person.phone',
  'person.email',
  'account.bank',
  'account.branch',
  'account.number',
  'account.owner',
  'account.book',
  'tax.npwp',
]

/**
 * Whether an answer is hidden until somebody asks for it, and left out of lists, of downloads without a purpose and of what
 * regional officers see: where the form says so, and by what is asked, whatever the form says.
 */
export function isSensitive(question: Pick<Question, 'type' | 'meaning' | 'sensitive'>): boolean {
  return question.sensitive === true || isPersonal(question)
}

/** Whether it is sensitive by what is asked. */
export function isPersonal({ type, meaning }: Pick<Question, 'type' | 'meaning'>): boolean {
  return personalTypes.includes(type) || (meaning !== undefined && personalMeanings.includes(meaning))
}
