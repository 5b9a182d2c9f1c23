import { textOf, type Answers } from '../../form/answer.ts'
import { checkDigitHolds } from '../../form/digits.ts'
import { byMeaning, codeOf, type Said } from '../../form/meaning.ts'
import { namesAgree, saysInstitution, similarity, plainName } from '../../text/names.ts'
import type { JudgedForm, PayabilityRule } from './judged-form.ts'

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
 * Whether money could be paid as things stand; undefined where the call pays none. Computed on every submission; never bars
 * registering.
 */
export function payabilityOf(
  answers: Answers,
  { content, rules }: Pick<JudgedForm, 'content' | 'rules'>,
  documents: ReadonlySet<string>,
): Payability | undefined {
  const rule = rules.payability
  if (!rule) return undefined
  const said = byMeaning(content, answers)
  const mend = [accountItem(said), bankItem(said, rule), ownerItem(said, rule), npwpItem(said)]
  const book = codeOf(content, 'account.book')
  if (book !== undefined && !documents.has(book)) mend.push('bank-book-missing')
  const items = mend.filter(code => code !== undefined).map(code => ({ code, kind: 'mend' as const }))
  return {
    state: items.length ? 'mend' : 'payable',
    items: [...items, ...looks(said).map(code => ({ code, kind: 'look' as const }))],
  }
}

function accountItem(said: Said): PayabilityCode | undefined {
  return textOf(said, 'account.number') ? undefined : 'account-missing'
}

function bankItem(said: Said, { banks }: PayabilityRule): PayabilityCode | undefined {
  const bank = textOf(said, 'account.bank')
  if (!bank) return 'bank-missing'
  return banks.includes(bank) ? undefined : 'bank-not-allowed'
}

function ownerItem(said: Said, rule: PayabilityRule): PayabilityCode | undefined {
  const owner = textOf(said, 'account.owner')
  if (!owner) return 'owner-missing'
  if (isPersonal(owner, said, rule)) return 'owner-personal'
  return isOwn(owner, said, rule) ? undefined : 'owner-differs'
}

/** The account belongs to one of the names the rule allows. */
export function isOwn(owner: string, said: Said, { owners }: PayabilityRule): boolean {
  return owners.some(meaning => namesAgree(owner, textOf(said, meaning) ?? ''))
}

/** The account is somebody's own: the representative's or the leader's. */
export function isPersonal(owner: string, said: Said, { persons }: PayabilityRule): boolean {
  if (saysInstitution(owner)) return false
  return persons.some(meaning => {
    const person = textOf(said, meaning)
    return person !== undefined && similarity(withoutTitles(owner), withoutTitles(person)) >= 0.9
  })
}

/** "KH. Ahmad Hidayat, S.Ag." → "AHMAD HIDAYAT" */
function withoutTitles(name: string): string {
  return plainName(name.replace(/,.*$/, ''))
    .replace(/^((K|KH|H|HJ|HAJI|HAJJAH|DR|DRS|DRA|IR|PROF|UST|USTAZ|USTADZ|KIAI|KYAI|NYAI|AJENGAN)\s+)+/, '')
    .trim()
}

function npwpItem(said: Said): PayabilityCode | undefined {
  const npwp = textOf(said, 'tax.npwp')
  if (!npwp) return 'npwp-missing'
  return npwp.length === 16 && npwp === textOf(said, 'person.nik') ? 'npwp-personal' : undefined
}

function looks(said: Said): PayabilityCode[] {
  const npwp = textOf(said, 'tax.npwp')
  return npwp && !checkDigitHolds(npwp) ? ['npwp-check-digit'] : []
}
