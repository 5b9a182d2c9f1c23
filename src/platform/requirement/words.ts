import { formatMoney, type Lang } from '../../design/index.ts'
import { pagesOf, questionOf, questionsOf, type FormContent } from '../form/content.ts'
import { timeSaid } from '../text/numbers-said.ts'
import type { Category } from './rules/category.ts'
import type { Finding } from './rules/findings.ts'
import type { FindingNote } from './rules/checks.ts'
import { paysPerson, type JudgedForm } from './rules/judged-form.ts'
import type { Payability } from './rules/payability.ts'
import type { Check } from './rules/requirement.ts'

type Table = Record<string, string>
type Verdicts = Record<Finding['verdict'], string>
type Payables = Record<Payability['state'] | 'checked', string>
type Owners = Record<'institution' | 'applicant', string>
type Told = Record<string, ((months: number) => string) | undefined>

const id = {
  requirements: 'Syarat',
  requirementsFound: (fine: number, of: number) => `${fine} dari ${of} tanpa temuan`,
  verdicts: { fine: 'Sesuai', missing: 'Belum', look: 'Perlu dilihat', wrong: 'Tidak memenuhi' } as Verdicts,
  findings: {
    'not-in-registry': 'Nomornya belum ada di data resmi.',
    'took-part': 'Pernah menjadi peserta.',
    'nik-differs': 'Tanggal lahir atau jenis kelamin berbeda dari NIK.',
  } as Table,
  found: {
    field: (label: string) => `Belum ada: ${label}`,
    document: (label: string) => `Berkas belum ada: ${label}`,
    age: (age: string) => `Usia ${age} tahun pada tanggal acuan.`,
    amount: (least: string) => `Kurang dari ${least}.`,
    outside: (region: string) => `Alamat berada di luar ${region}.`,
    education: (least: string) => `Pendidikan di bawah ketentuan (${least}).`,
  },
  categories: { 'start-up': 'Start-up', 'scale-up': 'Scale-up' } as Record<Category, string>,
  categoriesTold: {
    'start-up': months => `Start-up (sampai ${timeSaid(months, 'id')})`,
    'scale-up': months => `Scale-up (lebih dari ${timeSaid(months, 'id')})`,
  } as Told,
  readiness: 'Kesiapan pembayaran',
  payables: { payable: 'Siap dibayar', mend: 'Perlu perbaikan', checked: 'Diperiksa bank' } as Payables,
  staff: {
    automatic: 'Ditemukan sistem saat dikirim. Keputusan tetap pada pemeriksa.',
    payment: 'Pembayaran',
    nothing: 'Tidak ada yang perlu diperbaiki.',
    forBank: 'Untuk diperiksa bank',
  },
  applicant: {
    ready: 'Rekening Anda siap dibayar.',
    mendFirst: 'Perbaiki sebelum bantuan dibayarkan:',
    mayFail: 'Ini bisa tidak lolos pemeriksaan berkas',
    mayStillSend: 'Anda tetap boleh mengirim. Bila bisa, perbaiki lebih dulu; yang memutuskan tetap pemeriksa.',
    mayStillMend: 'Bila bisa, buka kembali, perbaiki, lalu kirim lagi; yang memutuskan tetap pemeriksa.',
  },
  owner: { institution: 'lembaga', applicant: 'pendaftar' } as Owners,
  payability: {
    'account-missing': 'Nomor rekening belum ada.',
    'bank-missing': 'Bank belum dipilih.',
    'bank-not-allowed': 'Bantuan hanya dikirim ke {banks}.',
    'owner-missing': 'Nama pemilik rekening belum ada.',
    'owner-personal': 'Rekening atas nama perorangan. Gunakan rekening {owner}.',
    'owner-differs': 'Nama pemilik rekening berbeda dari nama {owner}.',
    'npwp-missing': 'NPWP {owner} belum ada.',
    'npwp-personal': 'NPWP ini milik perorangan. Gunakan NPWP {owner}.',
    'npwp-check-digit': 'NPWP perlu dicek bank.',
    'bank-book-missing': 'Foto buku tabungan belum ada.',
  } as Table,
  toy: {
    staff: 'Kebun contoh: temuan bagi pemeriksa',
    applicant: 'Kebun contoh: pembayaran bagi pendaftar',
    island: 'Pulau Kebun',
  },
}

const en: typeof id = {
  requirements: 'Requirements',
  requirementsFound: (fine, of) => `${fine} of ${of} without a finding`,
  verdicts: { fine: 'Fine', missing: 'Missing', look: 'To be looked at', wrong: 'Differs' },
  findings: {
    'not-in-registry': 'The number is not in the official list.',
    'took-part': 'Took part before.',
    'nik-differs': 'Date of birth or sex differ from the NIK.',
  },
  found: {
    field: label => `Missing: ${label}`,
    document: label => `No document yet: ${label}`,
    age: age => `Aged ${age} on the reference date.`,
    amount: least => `Less than ${least}.`,
    outside: region => `The address lies outside ${region}.`,
    education: least => `Education below what is asked (${least}).`,
  },
  categories: { 'start-up': 'Start-up', 'scale-up': 'Scale-up' },
  categoriesTold: {
    'start-up': months => `Start-up (up to ${timeSaid(months, 'en')})`,
    'scale-up': months => `Scale-up (more than ${timeSaid(months, 'en')})`,
  },
  readiness: 'Ready for payment',
  payables: { payable: 'Can be paid', mend: 'To be mended', checked: 'Checked by the bank' },
  staff: {
    automatic: 'Seen by the system on submission. People decide.',
    payment: 'Payment',
    nothing: 'Nothing has to be mended.',
    forBank: 'For the bank to check',
  },
  applicant: {
    ready: 'Your account can be paid.',
    mendFirst: 'To be mended before money is paid:',
    mayFail: 'This may fail the document check',
    mayStillSend: 'You may submit all the same. If you can, mend it first; those who check decide.',
    mayStillMend: 'If you can, open it again, mend it and submit it once more; those who check decide.',
  },
  owner: { institution: 'institution', applicant: 'applicant' },
  payability: {
    'account-missing': 'There is no account number yet.',
    'bank-missing': 'No bank is chosen yet.',
    'bank-not-allowed': 'Money is sent only to {banks}.',
    'owner-missing': 'The owner of the account is missing.',
    'owner-personal': 'The account belongs to a person. Use one of the {owner}.',
    'owner-differs': 'The account owner differs from the {owner}.',
    'npwp-missing': 'There is no NPWP of the {owner} yet.',
    'npwp-personal': 'This NPWP belongs to a person. Use that of the {owner}.',
    'npwp-check-digit': 'The NPWP has to be checked by the bank.',
    'bank-book-missing': 'The photo of the bank book is missing.',
  },
  toy: {
    staff: 'Sample garden: findings for those who check',
    applicant: 'Sample garden: payment for the applicant',
    island: 'Garden Island',
  },
}

export function words(lang: Lang): typeof id {
  return lang === 'id' ? id : en
}

/** Categories by their code, for lists and their filters. */
export function categoryNames(lang: Lang): Table {
  return words(lang).categories
}

/** States of payability by their code, for lists and their filters; `checked` is a bank's answer. */
export function payableNames(lang: Lang): Table {
  return words(lang).payables
}

/** The category in words, with the age that the rule draws the line at. */
export function categoryText(category: string, { rules }: Pick<JudgedForm, 'rules'>, lang: Lang): string {
  const said = words(lang).categoriesTold[category]
  return said && rules.category ? said(rules.category.startUpMonths) : category
}

/** What stands between an applicant and its money, in words; banks and owner are those of the rule. */
export function payabilityText(
  code: string,
  { content, rules }: Pick<JudgedForm, 'content' | 'rules'>,
  lang: Lang,
): string {
  const { owner, payability } = words(lang)
  const options = questionsOf(content).find(question => question.meaning === 'account.bank')?.options ?? []
  const allowed = options.filter(option => rules.payability?.banks.includes(option.code))
  const banks = allowed.map(option => option.label[lang]).join({ id: ' atau ', en: ' or ' }[lang])
  const whose = rules.payability && paysPerson(rules.payability) ? owner.applicant : owner.institution
  return payability[code]?.replace('{banks}', banks).replace('{owner}', whose) ?? code
}

/** What a note was found by: the form, the checks of its requirement, and how regions are called. */
export interface FoundBy {
  form: Pick<JudgedForm, 'content' | 'slots' | 'rules'>
  checks: Check[]
  regionName(code: string): string
}

/** What a field is called in the middle of a sentence: its label or, where that is a question of its own, the title of its page. */
function fieldName(content: FormContent, code: string, lang: Lang): string {
  const found = pagesOf(content).find(({ page }) => page.questions.some(one => one.code === code))
  const label = questionOf(content, code)?.label[lang] ?? code
  return found && label.endsWith('?') ? found.page.title[lang] : label
}

/** A note of the automatic findings as a sentence. */
export function noteText({ code, about = '' }: FindingNote, by: FoundBy, lang: Lang): string {
  const { form } = by
  const { found, findings } = words(lang)
  if (code === 'field-missing') return found.field(fieldName(form.content, about, lang))
  if (code === 'document-missing') return found.document(form.slots[about]?.name[lang] ?? about)
  if (code === 'age-outside') return found.age(about)
  if (code === 'amount-low') return found.amount(formatMoney(Number(about), lang))
  if (code === 'outside-province') return found.outside(regionOf(by))
  if (code === 'education-low') return found.education(leastOf(by, lang))
  return findings[code] ?? payabilityText(code, form, lang)
}

function regionOf({ checks, regionName }: FoundBy): string {
  const check = checks.find(one => one.check === 'in-region')
  return check ? regionName(check.region) : '–'
}

/** The lowest education that is enough, as the option is called. */
function leastOf({ form, checks }: FoundBy, lang: Lang): string {
  const check = checks.find(one => one.check === 'education-at-least')
  const question = questionsOf(form.content).find(one => one.meaning === check?.of)
  return question?.options?.find(option => option.code === check?.least)?.label[lang] ?? check?.least ?? '–'
}
