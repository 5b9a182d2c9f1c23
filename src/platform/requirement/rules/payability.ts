import { textOf, type Answers } from '../../form/answer.ts'
import { checkDigitHolds } from '../../form/digits.ts'
import { byMeaning, codeOf, type Said } from '../../form/meaning.ts'
import type { Meaning } from '../../form/meanings.ts'
import { namesAgree, saysInstitution, similarity, plainName } from '../../text/names.ts'
import { paysPerson, personMeanings, type JudgedForm, type PayabilityRule } from './judged-form.ts'

/** What stands between this applicant and its money. `look` is for the bank to check, not for the applicant to mend. */
export type PayabilityCode =
  | 'account-missing'
  | 'bank-missing'
  | 'bank-not-allowed'
  | 'owner-missing'
  | 'owner-personal'
  | 'owner-differs'
  | 'npwp-missing'
  | 'npwp-personal'
  | 'npwp-check-digit'
  | 'bank-book-missing'

export interface Payability {
  /** `checked` is set only by a bank's answer, never computed. */
  state: 'payable' | 'mend'
  /** What to mend, and what the bank should look at. */
  items: { code: PayabilityCode; kind: 'mend' | 'look' }[]
}

/**
 * Whether money could be paid as things stand; undefined where none is paid. Computed on every submission, and whenever an
 * account changes; never bars sending. What the form does not ask is not missing: whoever asks it judges it.
 */
export function payabilityOf(
  answers: Answers,
  { content, rules }: Pick<JudgedForm, 'content' | 'rules'>,
  documents: ReadonlySet<string>,
): Payability | undefined {
  const rule = rules.payability
  if (!rule) return undefined
  const said = byMeaning(content, answers)
  const mend = [accountItem(said), bankItem(said, rule), ownerItem(said, rule), npwpItem(said, rule)]
  const book = codeOf(content, 'account.book')
  if (book !== undefined && !documents.has(book)) mend.push('bank-book-missing')
  const items = mend.filter(code => code !== undefined).map(code => ({ code, kind: 'mend' as const }))
  return {
    state: items.length ? 'mend' : 'payable',
    items: [...items, ...looks(said).map(code => ({ code, kind: 'look' as const }))],
  }
}

function accountItem(said: Said): PayabilityCode | undefined {
  return lacks(said, 'account.number') ? 'account-missing' : undefined
}

function bankItem(said: Said, { banks }: PayabilityRule): PayabilityCode | undefined {
  if (lacks(said, 'account.bank')) return 'bank-missing'
  const bank = textOf(said, 'account.bank')
  return !bank || banks.includes(bank) ? undefined : 'bank-not-allowed'
}

function ownerItem(said: Said, rule: PayabilityRule): PayabilityCode | undefined {
  if (lacks(said, 'account.owner')) return 'owner-missing'
  const owner = textOf(said, 'account.owner')
  if (!owner) return undefined
  if (isPersonal(owner, said, rule)) return 'owner-personal'
  return isOwn(owner, said, rule) ? undefined : 'owner-differs'
}

/** The account belongs to one of the names the rule allows. */
export function isOwn(owner: string, said: Said, { owners }: PayabilityRule): boolean {
  return owners.some(meaning => {
    const name = textOf(said, meaning)
    return (
      name !== undefined && (namesAgree(owner, name) || (personMeanings.includes(meaning) && samePerson(owner, name)))
    )
  })
}

/** The account is somebody's own: the representative's or the leader's. */
export function isPersonal(owner: string, said: Said, { persons }: PayabilityRule): boolean {
  if (saysInstitution(owner)) return false
  return persons.some(meaning => {
    const person = textOf(said, meaning)
    return person !== undefined && samePerson(owner, person)
  })
}

function samePerson(a: string, b: string): boolean {
  return similarity(withoutTitles(a), withoutTitles(b)) >= 0.9
}

/** "KH. Ahmad Hidayat, S.Ag." → "AHMAD HIDAYAT" */
function withoutTitles(name: string): string {
  return plainName(name.replace(/,.*$/, ''))
    .replace(/^((K|KH|H|HJ|HAJI|HAJJAH|DR|DRS|DRA|IR|PROF|UST|USTAZ|USTADZ|KIAI|KYAI|NYAI|AJENGAN)\s+)+/, '')
    .trim()
}

/** An NPWP of 16 digits may be a NIK: then it is that person's own, which is right where the person may own the account. */
function npwpItem(said: Said, rule: PayabilityRule): PayabilityCode | undefined {
  if (lacks(said, 'tax.npwp')) return 'npwp-missing'
  const npwp = textOf(said, 'tax.npwp')
  const personal = npwp?.length === 16 && npwp === textOf(said, 'person.nik')
  return personal && !paysPerson(rule) ? 'npwp-personal' : undefined
}

/** Whether the form asks it, and nothing good was answered. */
function lacks(said: Said, meaning: Meaning): boolean {
  return meaning in said && !textOf(said, meaning)
}

function looks(said: Said): PayabilityCode[] {
  const npwp = textOf(said, 'tax.npwp')
  return npwp && !checkDigitHolds(npwp) ? ['npwp-check-digit'] : []
}
