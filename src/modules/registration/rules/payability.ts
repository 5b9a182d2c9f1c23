import { textOf, type Answers } from '../../../platform/form/answer.ts'
import { checkDigitHolds } from '../../../platform/form/types/npwp.tsx'
import { namesAgree, saysInstitution, similarity, plainName } from './names.ts'

/** What stands between this pesantren and its money. `look` is for the bank to check, not for the pesantren to mend. */
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

/** Whether money could be paid as things stand. Computed on every submission; never bars registering. */
export function payabilityOf(answers: Answers, banks: string[], documents: ReadonlySet<string>): Payability {
  const mend = [accountItem(answers), bankItem(answers, banks), ownerItem(answers), npwpItem(answers)]
  if (!documents.has('bank_book')) mend.push('bank-book-missing')
  const items = mend.filter(code => code !== undefined).map(code => ({ code, kind: 'mend' as const }))
  return {
    state: items.length ? 'mend' : 'payable',
    items: [...items, ...looks(answers).map(code => ({ code, kind: 'look' as const }))],
  }
}

function accountItem(answers: Answers): PayabilityCode | undefined {
  return textOf(answers, 'account_number') ? undefined : 'account-missing'
}

function bankItem(answers: Answers, banks: string[]): PayabilityCode | undefined {
  const bank = textOf(answers, 'bank')
  if (!bank) return 'bank-missing'
  return banks.includes(bank) ? undefined : 'bank-not-allowed'
}

function ownerItem(answers: Answers): PayabilityCode | undefined {
  const owner = textOf(answers, 'account_owner')
  if (!owner) return 'owner-missing'
  if (isPersonal(owner, answers)) return 'owner-personal'
  const names = [textOf(answers, 'foundation_name'), textOf(answers, 'name')]
  return names.some(name => name && namesAgree(owner, name)) ? undefined : 'owner-differs'
}

/** The account is the representative's or the leader's own. */
export function isPersonal(owner: string, answers: Answers): boolean {
  if (saysInstitution(owner)) return false
  return ['rep_name', 'leader_name'].some(code => {
    const person = textOf(answers, code)
    return person !== undefined && similarity(withoutTitles(owner), withoutTitles(person)) >= 0.9
  })
}

/** "KH. Ahmad Hidayat, S.Ag." → "AHMAD HIDAYAT" */
function withoutTitles(name: string): string {
  return plainName(name.replace(/,.*$/, ''))
    .replace(/^((K|KH|H|HJ|HAJI|HAJJAH|DR|DRS|DRA|IR|PROF|UST|USTAZ|USTADZ|KIAI|KYAI|NYAI|AJENGAN)\s+)+/, '')
    .trim()
}

function npwpItem(answers: Answers): PayabilityCode | undefined {
  const npwp = textOf(answers, 'npwp')
  if (!npwp) return 'npwp-missing'
  return npwp.length === 16 && npwp === textOf(answers, 'rep_nik') ? 'npwp-personal' : undefined
}

function looks(answers: Answers): PayabilityCode[] {
  const npwp = textOf(answers, 'npwp')
  return npwp && !checkDigitHolds(npwp) ? ['npwp-check-digit'] : []
}
