import { formatDate, formatNumber, type Lang } from '../../../design/index.ts'

const id = {
  visitors: {
    always: 'Selalu dibuka.',
    opens: (at: Temporal.Instant) => `Pendaftaran dibuka ${formatDate(at, 'id', 'datetime')}.`,
    until: (until: string) => `Dibuka sampai ${until}.`,
    closed: (_last: Temporal.PlainDate) => 'Pendaftaran sudah ditutup.',
  },
  staff: {
    always: 'Pendaftaran selalu dibuka',
    opens: (at: Temporal.Instant) => `Pendaftaran dibuka ${formatDate(at, 'id', 'datetime')}`,
    until: (until: string) => `Pendaftaran ditutup ${until}`,
    closed: (last: Temporal.PlainDate) => `Pendaftaran ditutup sejak ${formatDate(String(last), 'id', 'day')}`,
  },
  days: (n: number) => `${formatNumber(n, 'id')} hari lagi`,
  lastDay: 'Hari ini hari terakhir',
  deadline: (day: string, hour: string) => `Pendaftaran ditutup ${day} ${hour}.`,
  hour: (hour?: Temporal.Instant) => (hour ? `pukul ${formatDate(hour, 'id', 'time')}` : 'pukul 24.00 WIB'),
}

const en: typeof id = {
  visitors: {
    always: 'Always open.',
    opens: at => `Registration opens on ${formatDate(at, 'en', 'datetime')}.`,
    until: until => `Open until ${until}.`,
    closed: () => 'Registration has closed.',
  },
  staff: {
    always: 'Registration is always open',
    opens: at => `Registration opens ${formatDate(at, 'en', 'datetime')}`,
    until: until => `Registration closes ${until}`,
    closed: last => `Registration closed ${formatDate(String(last), 'en', 'day')}`,
  },
  days: n => (n === 1 ? '1 day left' : `${formatNumber(n, 'en')} days left`),
  lastDay: 'Today is the last day',
  deadline: (day, hour) => `Registration closes on ${day} ${hour}.`,
  hour: hour => (hour ? `at ${formatDate(hour, 'en', 'time')}` : 'at midnight WIB'),
}

export const words = (lang: Lang) => (lang === 'en' ? en : id)
