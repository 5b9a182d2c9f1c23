import type { Lang } from '../../../../design/index.ts'

const id = {
  all: 'Semua pendaftaran',
  counts: {
    submitted: 'terkirim',
    drafts: 'draf',
    toMend: 'perlu perbaikan',
    incomplete: 'berkas belum lengkap',
    disowned: 'disangkal pemilik nomor',
    disownedEarlier: 'disangkal nomor sebelumnya',
    unasked: 'belum ditanya',
  },
  disputes: {
    title: 'Sengketa belum diputus',
    note: 'Dua orang mendaftarkan lembaga atau usaha yang sama.',
  },
  tasks: {
    disowned: {
      title: 'Pemilik nomor menyangkal pendaftaran',
      note: 'Hubungi nomor itu dan pemilik akun.',
    },
    disownedEarlier: {
      title: 'Pemilik nomor sebelumnya menyangkal',
      note: 'Nomornya diganti sesudah itu. Baca riwayatnya dan hubungi kedua nomor.',
    },
    unasked: {
      title: 'Pemilik nomor belum ditanya',
      note: 'Baca sebabnya di pendaftaran, lalu hubungi nomornya atau kirim pertanyaannya.',
    },
    toMend: {
      title: 'Rekening atau isian perlu perbaikan',
      note: 'Ingatkan pendaftar selama pendaftaran masih dibuka.',
    },
    incomplete: {
      title: 'Berkas belum lengkap',
      note: 'Boleh menyusul selama pendaftaran dibuka.',
    },
    drafts: {
      title: 'Draf belum dikirim',
      note: 'Hubungi pemiliknya dan tawarkan bantuan.',
    },
  },
}

const en: typeof id = {
  all: 'All registrations',
  counts: {
    submitted: 'submitted',
    drafts: 'drafts',
    toMend: 'to be mended',
    incomplete: 'documents incomplete',
    disowned: 'disowned',
    disownedEarlier: 'disowned by an earlier number',
    unasked: 'not asked',
  },
  disputes: {
    title: 'Disputes not decided',
    note: 'Two people registered the same institution or business.',
  },
  tasks: {
    disowned: {
      title: 'Owner of the number disowns the registration',
      note: 'Contact that number and the owner of the account.',
    },
    disownedEarlier: {
      title: 'Owner of an earlier number disowned it',
      note: 'The number was changed after that. Read the history and contact both.',
    },
    unasked: {
      title: 'Owner of the number not asked',
      note: 'Read the reason on the registration, then contact the number or send the question.',
    },
    toMend: {
      title: 'Account or answers to be mended',
      note: 'Remind the applicants while registration is open.',
    },
    incomplete: {
      title: 'Documents incomplete',
      note: 'They may follow while registration is open.',
    },
    drafts: {
      title: 'Drafts not submitted',
      note: 'Contact their owners and offer help.',
    },
  },
}

export const words = (lang: Lang) => (lang === 'en' ? en : id)
