import type { Lang } from '../../design/index.ts'

type Table = Record<string, string>

const id = {
  nobody: 'Sistem',
  waits: 'Belum diumumkan',
  signed: (who: string) => `Ditandatangani juga oleh ${who}`,
  replaced: (who: string, when: string) => `Diganti keputusan ${who}, ${when}`,
  history: 'Riwayat keputusan',
  historyOfAll: 'Riwayat',
  decision: 'Keputusan',
  reason: 'Alasan',
  decide: 'Putuskan',
  see: 'Lihat keputusan',
  anew: 'Putuskan lagi',
  yours: 'Keputusan Anda, belum disimpan',
  none: 'Tidak ada keputusan lain yang dapat dipilih',
  notKept: 'Keputusan Anda belum disimpan',
  choose: 'Pilih salah satu keputusan.',
  reasonMissing: (least: number) => `Tulis alasan paling sedikit ${least} huruf.`,
  reasonLong: (most: number) => `Alasan terlalu panjang. Ringkas menjadi paling banyak ${most} huruf.`,
  carriedBy: (names: string) => `Hanya untuk: ${names}`,
  carriedNote: 'Untuk keputusan lain bagian ini tidak dibaca.',
  barred: {
    same: 'Inilah keputusan yang berlaku.',
    later: 'Belum ada yang dapat diakhiri.',
    waiting: 'Keputusan ini sudah dibuat dan menunggu diumumkan.',
  } as Table,
  untold: {
    'no-number': 'Tidak ada yang diberi pesan: nomornya belum terbukti, begitu juga surelnya. Hubungi sendiri.',
    refused: 'Tidak ada yang diberi pesan: pesan ke nomornya ditolak, dan surelnya belum terbukti. Hubungi sendiri.',
    nobody: 'Tidak ada yang perlu diberi pesan',
  } as Table,
  again: (who: string, when: string) =>
    `${who} sudah memutus kasus ini, ${when}. Keputusan Anda tidak disimpan: bandingkan keduanya, lalu putuskan lagi bila perlu.`,
  ownAgain: (when: string) =>
    `Anda sendiri sudah memutus kasus ini, ${when}, mungkin di tab lain. Keputusan dari halaman ini tidak disimpan: bandingkan keduanya, lalu putuskan lagi bila perlu.`,
  decidedBy: 'Diputus oleh',
  you: 'Anda',
  told: (who: string) => `Sudah dikirimi pesan: ${who}`,
  notSent: 'pesan belum sampai',
  photos: 'Foto',
  checking: 'Sedang diperiksa',
  notUsable: 'Tidak dapat dipakai, pilih foto lain',
  seePublic: 'Lihat halaman untuk umum',
  changes: {
    changed:
      'Yang diputus berubah sejak halaman ini dibuka. Keputusan Anda belum disimpan: lihat keadaannya, lalu putuskan.',
  } as Table,
  toy: {
    title: 'Keputusan contoh dan riwayatnya',
    labels: { given: 'Bibit diberikan', refused: 'Bibit tidak diberikan' } as Table,
    far: 'Kebunnya terlalu jauh dari air.',
    near: 'Sumur baru selesai digali di samping kebun.',
    enough: 'Persediaan bibit cukup untuk semua kebun.',
    hint: 'Dikirim kepada pemilik kebun.',
  },
}

const en: typeof id = {
  nobody: 'System',
  waits: 'Not released yet',
  signed: who => `Signed by ${who} too`,
  replaced: (who, when) => `Replaced by the decision of ${who}, ${when}`,
  history: 'Decisions so far',
  historyOfAll: 'History',
  decision: 'Decision',
  reason: 'Reason',
  decide: 'Decide',
  see: 'See the decision',
  anew: 'Decide again',
  yours: 'Your decision, not kept yet',
  none: 'No other decision can be chosen',
  notKept: 'Your decision was not kept',
  choose: 'Choose one of the decisions.',
  reasonMissing: least => `Write a reason of at least ${least} letters.`,
  reasonLong: most => `The reason is too long. Keep it to ${most} letters.`,
  carriedBy: names => `Only for: ${names}`,
  carriedNote: 'For another decision this part is not read.',
  barred: {
    later: 'There is nothing to end yet.',
    same: 'This is the decision in force.',
    waiting: 'This is decided already, and waits to be released.',
  },
  untold: {
    'no-number': 'Nobody was written to: the number is not proved, nor an e-mail address. Contact them yourself.',
    refused:
      'Nobody was written to: they want no messages to the number, and no e-mail address is proved. Contact them yourself.',
    nobody: 'Nobody had to be written to',
  },
  again: (who, when) =>
    `${who} has decided this case, ${when}. Your decision was not kept: compare both, then decide again if need be.`,
  ownAgain: when =>
    `You have decided this case yourself, ${when}, perhaps in another tab. The decision from this page was not kept: compare both, then decide again if need be.`,
  decidedBy: 'Decided by',
  you: 'You',
  told: who => `Written to: ${who}`,
  notSent: 'not delivered yet',
  photos: 'Photos',
  checking: 'Being checked',
  notUsable: 'Cannot be used, choose another photo',
  seePublic: 'See the page for everybody',
  changes: {
    changed:
      'What is decided has changed since this page was opened. Your decision is not kept yet: see how it stands, then decide.',
  },
  toy: {
    title: 'A toy decision and its history',
    labels: { given: 'Seedlings are given', refused: 'No seedlings are given' },
    far: 'The garden lies too far from water.',
    near: 'A new well was dug beside the garden.',
    enough: 'There are seedlings for every garden.',
    hint: 'It is sent to the owner of the garden.',
  },
}

export const words = (lang: Lang) => (lang === 'en' ? en : id)
