import { exportTime, formatDate, formatNumber, Muted, Name } from '../../../../design/index.ts'
import type { Column } from '../../../../platform/list/index.ts'
import { categoryNames, payableNames, PayableTile } from '../../../../platform/requirement/index.ts'
import type { SaidAs } from '../../../../platform/response/index.ts'
import type { ApplicantKind } from '../../../programmes/index.ts'
import { regionColumns } from '../../../regions/index.ts'
import { sorts, type Contact, type personal, type RegistrationRow } from '../data/rows.ts'
import { capital, kindWords } from '../../words/kinds.ts'
import { words } from '../words.ts'
import { placeText, RegisteredName, StateTile } from '../pages/cells.tsx'
import type { Setting } from './filters.ts'

type Row = RegistrationRow

/** Number, name and place: the head of every list of registrations. */
export function headColumns<R extends Row>({ book }: Pick<Setting, 'book'>): Column<R>[] {
  return [
    {
      key: 'nama',
      label: lang => words(lang).list.name,
      cell: (row, lang) => <RegisteredName name={row.name} owner={row.owner_name} lang={lang} />,
      value: (row, lang) => row.name ?? words(lang).list.draftOf(row.owner_name ?? ''),
      sort: sorts.name,
    },
    {
      key: 'nomor',
      label: lang => words(lang).list.number,
      cell: row => <Name>{row.number ?? row.draft_code}</Name>,
      value: row => row.number ?? row.draft_code,
      sort: sorts.number,
    },
    {
      key: 'tempat',
      label: lang => words(lang).list.place,
      cell: (row, lang) => placeText(row, book, lang),
      sort: sorts.place,
    },
    ...regionColumns<R>(book),
  ]
}

export function stateColumn<R extends Row>(): Column<R> {
  return {
    key: 'keadaan',
    label: lang => words(lang).list.state,
    cell: (row, lang) => <StateTile state={row.state} lang={lang} />,
    value: (row, lang) => words(lang).states[row.state],
  }
}

/** How many papers are missing, and when something changed last. */
export function tailColumns<R extends Row>(): Column<R>[] {
  return [
    {
      key: 'kurang',
      label: lang => words(lang).list.missing,
      cell: (row, lang) => (row.number ? formatNumber(row.missing, lang) : <Muted>–</Muted>),
      value: row => (row.number ? row.missing : null),
      sort: sorts.missing,
      align: 'end',
      roomy: true,
    },
    {
      key: 'diubah',
      label: lang => words(lang).list.changed,
      cell: (row, lang) => formatDate(row.changed_at, lang, 'short').replaceAll(' ', '\u00a0'),
      value: row => exportTime(row.changed_at),
      sort: sorts.changed,
    },
  ]
}

/** What was registered: category, field and whether it could be paid. */
export function factColumns<R extends Row>({ fields, has }: Pick<Setting, 'fields' | 'has'>): Column<R>[] {
  const field = (row: Row, lang: 'id' | 'en') =>
    fields.find(one => one.value === row.field)?.label[lang] ?? row.field ?? undefined
  const columns: (Column<R> & { of?: keyof Setting['has'] })[] = [
    {
      of: 'category',
      key: 'kategori',
      label: lang => words(lang).list.category,
      cell: (row, lang) => (row.category ? <Name>{categoryNames(lang)[row.category]!}</Name> : <Muted>–</Muted>),
      value: (row, lang) => row.category && categoryNames(lang)[row.category],
      roomy: true,
    },
    {
      of: 'field',
      key: 'bidang',
      label: lang => words(lang).list.field,
      cell: (row, lang) => field(row, lang) ?? <Muted>–</Muted>,
      value: field,
      roomy: true,
    },
    {
      of: 'payable',
      key: 'pembayaran',
      label: lang => words(lang).list.payable,
      cell: (row, lang) => <PayableTile payable={row.payable} lang={lang} />,
      value: (row, lang) => row.payable && payableNames(lang)[row.payable],
    },
    {
      key: 'contoh',
      label: lang => words(lang).list.sample,
      value: (row, lang) => (row.sample ? words(lang).list.yes : ''),
    },
  ]
  return columns.filter(column => column.of === undefined || has[column.of])
}

/** NIK, phone and account: downloads for a purpose only. */
export function personalColumns<R extends { personal: SaidAs<keyof typeof personal> | null }>(): Column<R>[] {
  return (['nik', 'phone', 'account'] as const).map(key => ({
    key,
    label: lang => words(lang).list[key],
    value: row => row.personal?.[key],
    sensitive: true,
  }))
}

/** Whom an officer calls. The number stands on the page of the registration, where a look at it is written down. */
export function contactColumns<R extends Row & { contact: Contact }>(
  href: (row: R) => string,
  kind: ApplicantKind,
): Column<R>[] {
  return [
    {
      key: 'perwakilan',
      label: lang => capital(kindWords(kind, lang).contact),
      cell: (row, lang) => (
        <span>
          {row.contact.name}
          {row.contact.phone && (
            <>
              <br />
              <a href={href(row)}>{words(lang).near.contactNow}</a>
            </>
          )}
        </span>
      ),
      value: row => row.contact.name,
    },
    { key: 'telepon', label: lang => words(lang).list.phone, value: row => row.contact.phone, sensitive: true },
  ]
}
