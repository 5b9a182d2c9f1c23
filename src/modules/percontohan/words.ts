import { formatDate, type Lang } from '../../design/index.ts'
import type { DecisionWords } from '../../platform/decision/index.ts'

interface Period {
  mulai: string
  sampai: string
}

const id = {
  title: 'Percontohan',
  lead: 'Pesantren yang menunjukkan kepada yang lain bagaimana usahanya berjalan, dan menerima peserta magang.',
  none: 'Saat ini belum ada pesantren percontohan.',
  noneNamed: 'Belum ada pesantren yang ditetapkan.',
  noneNext: 'Untuk menetapkan satu, buka halaman pesantren itu.',
  of: (name: string) => `Percontohan: ${name}`,
  name: 'Pesantren',
  period: 'Masa',
  from: 'Mulai',
  until: 'Sampai',
  standing: 'Keadaan',
  standings: { inForce: 'Berlaku', coming: 'Belum mulai', ended: 'Berakhir' },
  inTime: {
    inForce: ({ sampai }: Period) => `berlaku sampai ${formatDate(sampai, 'id')}`,
    coming: ({ mulai }: Period) => `baru berlaku mulai ${formatDate(mulai, 'id')}`,
    ended: ({ sampai }: Period) => `berakhir pada ${formatDate(sampai, 'id')}`,
  },
  decision: 'Penetapan',
  reason: 'Alasan',
  by: 'Diputus oleh',
  at: 'Diputus pada',
  story: 'Cerita untuk umum',
  photo: (n: number) => `Foto ${n}`,
  photoHint: 'Bila tidak ada foto baru, foto yang sekarang tetap dipakai.',
  search: 'Nama pesantren',
  place: 'Tempat',
  fromUntil: (from: string, until: string) => `${formatDate(from, 'id')} – ${formatDate(until, 'id')}`,
  deciding: {
    options: { named: 'Tetapkan sebagai percontohan', ended: 'Akhiri' },
    decided: { named: 'Ditetapkan sebagai percontohan', ended: 'Tidak lagi percontohan' },
    reasonHint: 'Hanya dibaca kantor. Pesantren Anda beri tahu sendiri.',
  } as DecisionWords,
}

const en: typeof id = {
  title: 'Model pesantren',
  lead: 'Pesantren that show others how their business runs, and take interns.',
  none: 'There is no model pesantren at present.',
  noneNamed: 'No pesantren was named yet.',
  noneNext: 'To name one, open the page of that pesantren.',
  of: name => `Model pesantren: ${name}`,
  name: 'Pesantren',
  period: 'Period',
  from: 'From',
  until: 'Until',
  standing: 'State',
  standings: { inForce: 'In force', coming: 'Not begun', ended: 'Ended' },
  inTime: {
    inForce: ({ sampai }) => `in force until ${formatDate(sampai, 'en')}`,
    coming: ({ mulai }) => `in force only from ${formatDate(mulai, 'en')}`,
    ended: ({ sampai }) => `ended on ${formatDate(sampai, 'en')}`,
  },
  decision: 'Decision',
  reason: 'Reason',
  by: 'Decided by',
  at: 'Decided at',
  story: 'Story for everybody',
  photo: n => `Photo ${n}`,
  photoHint: 'Without a new photo the present ones stay.',
  search: 'Name of the pesantren',
  place: 'Place',
  fromUntil: (from, until) => `${formatDate(from, 'en')} – ${formatDate(until, 'en')}`,
  deciding: {
    options: { named: 'Name as a model pesantren', ended: 'End' },
    decided: { named: 'Named as a model pesantren', ended: 'No model pesantren any more' },
    reasonHint: 'Read by the office only. You tell the pesantren yourself.',
  },
}

export const words = (lang: Lang) => (lang === 'en' ? en : id)
