import type { SqlBool } from 'kysely'
import { exportTime, formatDate, Status, type Lang, type StatusKind } from '../../../design/index.ts'
import { defineList, type ListContext } from '../../../platform/list/index.ts'
import { maskedEmail, maskedPhone } from '../../people/index.ts'
import { byTime, conditions, messageRows } from '../data/messages.ts'
import { words } from '../words.ts'

const kinds: Record<string, StatusKind> = { waiting: 'waiting', sent: 'done', failed: 'wrong', held: 'info' }

const holdOf: Record<string, string> = { unproved: 'bukti', replaced: 'ganti', withdrawn: 'ganti' }

interface Standing {
  state: string
  held_back: string | null
  unclear: SqlBool
}

function stateText({ state, held_back, unclear }: Standing, lang: Lang): string | undefined {
  const w = words(lang).outbox
  if (unclear) return w.holds.tanya
  return held_back ? w.holds[holdOf[held_back] ?? 'batas'] : w.states[state]
}

/** All letters and messages, newest first. */
export const outboxList = defineList({
  name: 'kotak-keluar',
  subject: 'message',
  id: 'm.id',
  scope: 'unscoped',
  sort: '-waktu',
  query: ({ tx }: ListContext) => messageRows(tx),
  columns: [
    {
      key: 'waktu',
      label: lang => words(lang).outbox.time,
      cell: (row, lang) => formatDate(row.happened_at, lang, 'datetime'),
      value: row => exportTime(row.happened_at),
      sort: byTime,
    },
    {
      key: 'penerima',
      label: lang => words(lang).outbox.recipient,
      // Whole it stands on the page of the message, where a look is written down.
      cell: row => (row.channel === 'email' ? maskedEmail(row.recipient) : maskedPhone(row.recipient)),
      value: row => row.recipient,
      sensitive: true,
    },
    {
      key: 'jenis',
      label: lang => words(lang).outbox.template,
      cell: (row, lang) => words(lang).outbox.templates[row.template] ?? row.template,
      value: row => row.template,
    },
    {
      key: 'saluran',
      label: lang => words(lang).outbox.channel,
      cell: (row, lang) => words(lang).outbox.channels[row.channel],
      value: row => row.channel,
    },
    {
      key: 'keadaan',
      label: lang => words(lang).outbox.state,
      cell: (row, lang) => <Status kind={kinds[row.state] ?? 'empty'}>{stateText(row, lang)}</Status>,
      value: row => (row.unclear ? 'unclear' : (row.held_back ?? row.state)),
    },
  ],
  filters: [
    {
      key: 'jenis',
      label: lang => words(lang).outbox.template,
      options: ({ lang }) => Object.entries(words(lang).outbox.templates).map(([value, label]) => ({ value, label })),
      where: conditions.template,
    },
    {
      key: 'keadaan',
      label: lang => words(lang).outbox.state,
      options: ({ lang }) =>
        Object.entries({ ...words(lang).outbox.states, ...words(lang).outbox.holds }).map(([value, label]) => ({
          value,
          label,
        })),
      where: conditions.state,
    },
    {
      key: 'saluran',
      label: lang => words(lang).outbox.channel,
      options: ({ lang }) => Object.entries(words(lang).outbox.channels).map(([value, label]) => ({ value, label })),
      where: conditions.channel,
    },
  ],
  search: text => ({ where: conditions.recipient(text) }),
  href: row => `/kantor/surat/kotak-keluar/${row.id}`,
})
