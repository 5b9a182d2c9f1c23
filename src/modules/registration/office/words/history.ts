import type { Lang } from '../../../../design/index.ts'

type Table = Record<string, string>

const id = {
  moves: {
    'draft-submitted': 'Dikirim',
    'submitted-reopened': 'Dibuka kembali untuk diubah',
    'reopened-submitted': 'Dikirim lagi',
    'draft-frozen': 'Draf dibekukan karena pendaftaran ditutup',
    'frozen-draft': 'Draf dibuka lagi',
    'submitted-withdrawn': 'Dibatalkan',
    'reopened-withdrawn': 'Dibatalkan',
    'draft-withdrawn': 'Draf dibatalkan',
  } as Table,
  started: 'Draf dimulai',
  windowMoved: (to: string) => `Penutupan pendaftaran menjadi ${to}`,
  office: 'Kantor OPOP',
}

const en: typeof id = {
  moves: {
    'draft-submitted': 'Submitted',
    'submitted-reopened': 'Opened again for changes',
    'reopened-submitted': 'Submitted again',
    'draft-frozen': 'Draft frozen because registration closed',
    'frozen-draft': 'Draft open again',
    'submitted-withdrawn': 'Withdrawn',
    'reopened-withdrawn': 'Withdrawn',
    'draft-withdrawn': 'Draft withdrawn',
  },
  started: 'Draft begun',
  windowMoved: to => `Closing of registration moved to ${to}`,
  office: 'OPOP office',
}

export const words = (lang: Lang) => (lang === 'en' ? en : id)
