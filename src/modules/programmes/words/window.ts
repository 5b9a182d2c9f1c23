import { formatDate, formatNumber, type Lang } from '../../../design/index.ts'

const id = {
  visitors: {
    always: 'Selalu dibuka.',
    opens: (at: Temporal.Instant) => `Pendaftaran dibuka ${formatDate(at, 'id', 'datetime')}.`,
    until: (last: Temporal.PlainDate) => `Dibuka sampai ${formatDate(String(last), 'id')}.`,
    closed: (_last: Temporal.PlainDate) => 'Pendaftaran sudah ditutup.',
  },
  staff: {
    always: 'Pendaftaran selalu dibuka',
    opens: (at: Temporal.Instant) => `Pendaftaran dibuka ${formatDate(at, 'id', 'datetime')}`,
    until: (last: Temporal.PlainDate) => `Pendaftaran ditutup ${formatDate(String(last), 'id', 'day')}`,
    closed: (last: Temporal.PlainDate) => `Pendaftaran ditutup sejak ${formatDate(String(last), 'id', 'day')}`,
  },
  days: (n: number) => `${formatNumber(n, 'id')} hari lagi`,
  lastDay: 'Hari ini hari terakhir',
  deadline: (last: Temporal.PlainDate) =>
    `Pendaftaran ditutup ${formatDate(String(last), 'id', 'day')} pukul 24.00 WIB.`,
}

const en: typeof id = {
  visitors: {
    always: 'Always open.',
    opens: at => `Registration opens on ${formatDate(at, 'en', 'datetime')}.`,
    until: last => `Open until ${formatDate(String(last), 'en')}.`,
    closed: () => 'Registration has closed.',
  },
  staff: {
    always: 'Registration is always open',
    opens: at => `Registration opens ${formatDate(at, 'en', 'datetime')}`,
    until: last => `Registration closes ${formatDate(String(last), 'en', 'day')}`,
    closed: last => `Registration closed ${formatDate(String(last), 'en', 'day')}`,
  },
  days: n => (n === 1 ? '1 day left' : `${formatNumber(n, 'en')} days left`),
  lastDay: 'Today is the last day',
  deadline: last => `Registration closes on ${formatDate(String(last), 'en', 'day')} at midnight WIB.`,
}

export const words = (lang: Lang) => (lang === 'en' ? en : id)
