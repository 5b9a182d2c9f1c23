import type { Lang } from '../../../../design/index.ts'

type Table = Record<string, string>

const id = {
  same: 'Sama',
  none: 'Tidak ada pendaftaran lain dengan lembaga, usaha, NIK, telepon, atau rekening yang sama.',
  why: {
    organisation: 'Lembaga atau usaha sama',
    nik: 'NIK sama',
    phone: 'Telepon sama',
    account: 'Rekening sama',
    number: 'Nomor resmi sama',
    nib: 'NIB sama',
  } as Table,
  dispute: 'Sengketa',
  disputeStates: {
    open: 'Belum diputus',
    kept: 'Tetap pada pendaftar yang lebih dahulu',
    moved: 'Dipindahkan',
  } as Table,
  disputeHeld: (since: string) => `Pendaftaran ini memegang tempat; pendaftar lain mencoba mengirim ${since}.`,
  disputeAsked: (since: string) => `Tempat dipegang pendaftaran lain; kiriman ditolak ${since}.`,
  other: 'Pendaftaran lain',
  decide: 'Keputusan sengketa',
}

const en: typeof id = {
  same: 'Same',
  none: 'No other registration with the same institution, business, NIK, phone or account.',
  why: {
    organisation: 'Same institution or business',
    nik: 'Same NIK',
    phone: 'Same phone',
    account: 'Same account',
    number: 'Same official number',
    nib: 'Same NIB',
  },
  dispute: 'Dispute',
  disputeStates: { open: 'Not decided yet', kept: 'Stays with its holder', moved: 'Moved' },
  disputeHeld: since => `This registration holds the place; somebody else tried to submit on ${since}.`,
  disputeAsked: since => `Another registration holds the place; submitting was refused on ${since}.`,
  other: 'The other registration',
  decide: 'Decision of the dispute',
}

export const words = (lang: Lang) => (lang === 'en' ? en : id)
