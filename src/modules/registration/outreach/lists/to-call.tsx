import {
  ButtonLink,
  exportTime,
  formatDate,
  Muted,
  Name,
  Status,
  TapLink,
  type Lang,
} from '../../../../design/index.ts'
import { defineList, type Column, type Filter, type Found, type ListContext } from '../../../../platform/list/index.ts'
import { whatsAppShare } from '../../../../platform/text/whatsapp.ts'
import { askPersonal } from '../../../people/index.ts'
import { isOpen } from '../../../programmes/index.ts'
import { matchPesantren } from '../../../registry/index.ts'
import { conditions, pesantrenToCall, placeColumns, sorts, type Contact, type PesantrenToCall } from '../data/rows.ts'
import { messageTo, type Writer } from '../pages/message.ts'
import { outcomeKinds, outcomes, phoneToCall, standingKinds, type Standing } from '../rules/outcomes.ts'
import { outreachPath } from '../rules/paths.ts'
import { words } from '../words.ts'

/** What the list is made from. */
export interface Setting {
  writer: Writer
  now: Temporal.Instant
  /** The list's own query, kept in the links to its rows. */
  query: string
}

type Row = PesantrenToCall

/** The last contact for this call. */
const lastOf = ({ contacts }: Row, callId: string): Contact | undefined => contacts?.find(({ call }) => call === callId)

/** The number to call, as far as one is known. */
export const phoneOf = (row: Row): string | undefined => phoneToCall(row.contacts ?? [], row)

/** Pesantren of the scope that have not registered for a call. */
export function toCallList(setting: Setting) {
  const { id } = setting.writer.call
  return defineList({
    name: 'belum-mendaftar',
    subject: 'organisation',
    id: 'o.id',
    scope: placeColumns,
    sort: 'hasil',
    // Those that are gone stand under their filter only.
    query: ({ tx, state }: ListContext) =>
      pesantrenToCall(tx, id)
        .where(conditions.unregistered(id))
        .where(state.filters[outcomeKey] ? conditions.all : conditions.toCall(id)),
    search: found,
    href: row => at(row, setting),
    columns: [...whoColumns(), ...howColumns(setting), contactColumn(setting), phoneColumn],
    filters: [standingFilter(id), outcomeFilter(id)],
  })
}

const at = ({ id }: Row, { query }: Setting) => `${outreachPath}/${id}${query}`

function found(text: string): Found {
  const match = matchPesantren(text)
  return match ? { where: match.where, rank: { by: match.score, type: 'real' } } : { where: conditions.all }
}

function whoColumns(): Column<Row>[] {
  return [
    {
      key: 'nama',
      label: lang => words(lang).name,
      cell: row => <Name>{row.name}</Name>,
      value: row => row.name,
      sort: sorts.name,
    },
    { key: 'nspp', label: lang => words(lang).nspp, value: row => row.nspp },
    { key: 'alamat', label: lang => words(lang).address, cell: row => row.address, value: row => row.address },
  ]
}

function howColumns({ writer: { call } }: Setting): Column<Row>[] {
  return [
    {
      key: 'keadaan',
      label: lang => words(lang).standing,
      cell: ({ standing }, lang) => <Status kind={standingKinds[standing]}>{words(lang).standings[standing]}</Status>,
      value: ({ standing }, lang) => words(lang).standings[standing],
    },
    {
      key: 'hasil',
      label: lang => words(lang).last,
      cell: (row, lang) => <Last contact={lastOf(row, call.id)} lang={lang} />,
      value: (row, lang) => {
        const last = lastOf(row, call.id)
        return last && words(lang).outcomes[last.outcome]
      },
      sort: sorts.last(call.id),
    },
    {
      key: 'dihubungi',
      label: lang => words(lang).lastAt,
      value: row => {
        const last = lastOf(row, call.id)
        return last && exportTime(new Date(last.at))
      },
    },
  ]
}

function Last({ contact, lang }: { contact?: Contact; lang: Lang }) {
  if (!contact) return <Muted>{words(lang).never}</Muted>
  return (
    <span>
      <Status kind={outcomeKinds[contact.outcome]}>{words(lang).outcomes[contact.outcome]}</Status>
      <br />
      <Muted small>{formatDate(new Date(contact.at), lang, 'short')}</Muted>
    </span>
  )
}

/** The way to reach it, and to say what came of it. A number stands on the page, where a look at it is written down. */
function contactColumn(setting: Setting): Column<Row> {
  const { writer, now } = setting
  return {
    key: 'hubungi',
    label: lang => words(lang).contact,
    cell: (row, lang) => {
      if (!isOpen(writer.call.window, now)) return <Muted>–</Muted>
      return <Ways {...{ row, setting, lang }} />
    },
  }
}

function Ways({ row, setting, lang }: { row: Row; setting: Setting; lang: Lang }) {
  const w = words(lang)
  const unseen = <span class="vh">{w.of(row.name)}</span>
  const known = phoneOf(row) !== undefined
  return (
    <span>
      <ButtonLink
        href={known ? askPersonal(at(row, setting)) : whatsAppShare(messageTo(row, setting.writer, lang))}
        alt
      >
        {known ? w.numbered : w.whatsapp}
        {unseen}
      </ButtonLink>
      <br />
      <TapLink href={`${at(row, setting)}#hasil`}>
        {w.write}
        {unseen}
      </TapLink>
    </span>
  )
}

const phoneColumn: Column<Row> = {
  key: 'telepon',
  label: lang => words(lang).phone,
  value: phoneOf,
  sensitive: true,
}

const standingFilter = (callId: string): Filter => ({
  key: 'keadaan',
  label: lang => words(lang).standing,
  options: ({ lang }) =>
    (['silent', 'draft', 'withdrawn'] satisfies Standing[]).map(value => ({
      value,
      label: words(lang).standings[value],
    })),
  where: value => conditions.standing(callId, value),
})

const outcomeKey = 'hasil'

const outcomeFilter = (callId: string): Filter => ({
  key: outcomeKey,
  label: lang => words(lang).last,
  blank: lang => words(lang).toCall,
  options: ({ lang }) => [
    { value: 'belum', label: words(lang).never },
    ...outcomes.map(value => ({ value, label: words(lang).outcomes[value] })),
    { value: 'semua', label: words(lang).all },
  ],
  where: value => {
    if (value === 'semua') return conditions.all
    return value === 'belum' ? conditions.untouched(callId) : conditions.outcome(callId, value)
  },
})
