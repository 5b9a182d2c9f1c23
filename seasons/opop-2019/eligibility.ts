import type { SelfCheckQuestion } from '../../src/platform/self-check/index.ts'

/** Six questions before anything is stored. A number is needed by the document check, never to register. */
export const eligibility: SelfCheckQuestion[] = [
  {
    code: 'in_west_java',
    label: { id: 'Apakah pesantren berada di Jawa Barat?', en: 'Is the pesantren in West Java?' },
    why: { id: 'OPOP dibiayai Provinsi Jawa Barat.', en: 'OPOP is paid by the province of West Java.' },
    answers: [
      { code: 'yes', label: { id: 'Ya', en: 'Yes' }, verdict: 'can', told: { id: 'Ya', en: 'Yes' } },
      {
        code: 'no',
        label: { id: 'Tidak', en: 'No' },
        verdict: 'cannot',
        told: {
          id: 'OPOP hanya untuk pesantren di Jawa Barat. Tanyakan program serupa di provinsi Anda.',
          en: 'OPOP is only for pesantren in West Java. Ask for a similar programme in your province.',
        },
      },
    ],
  },
  {
    code: 'nspp_state',
    label: { id: 'Apakah pesantren punya NSPP?', en: 'Does the pesantren have an NSPP?' },
    why: {
      id: 'NSPP adalah nomor statistik dari Kementerian Agama.',
      en: 'The NSPP is the number given by the ministry of religious affairs.',
    },
    answers: [
      {
        code: 'yes',
        label: { id: 'Ya, sudah ada', en: 'Yes' },
        verdict: 'can',
        told: { id: 'Ya, sudah ada', en: 'Yes' },
      },
      {
        code: 'processing',
        label: { id: 'Sedang diurus', en: 'Being processed' },
        verdict: 'not-yet',
        told: {
          id: 'Anda boleh mendaftar. Nomor diperlukan saat pemeriksaan berkas.',
          en: 'You may register. The number is needed by the document check.',
        },
      },
      {
        code: 'no',
        label: { id: 'Belum', en: 'Not yet' },
        verdict: 'not-yet',
        told: {
          id: 'Anda boleh mendaftar. Urus NSPP di Kantor Kemenag kabupaten atau kota.',
          en: 'You may register. Apply for the NSPP at the ministry office of your regency.',
        },
      },
    ],
  },
  {
    code: 'took_part_before',
    label: { id: 'Pernahkah pesantren menjadi peserta OPOP?', en: 'Has the pesantren taken part in OPOP before?' },
    why: {
      id: 'OPOP memberi kesempatan kepada yang belum pernah ikut.',
      en: 'OPOP gives the chance to those who never took part.',
    },
    answers: [
      {
        code: 'no',
        label: { id: 'Belum pernah', en: 'Never' },
        verdict: 'can',
        told: { id: 'Belum pernah', en: 'Never' },
      },
      {
        code: 'yes',
        label: { id: 'Pernah', en: 'Yes' },
        verdict: 'cannot',
        told: {
          id: 'Peserta lama tidak mendaftar lagi. Pendampingan dan temu bisnis tetap terbuka.',
          en: 'Earlier participants do not register again. Mentoring and business meetings stay open.',
        },
      },
    ],
  },
  {
    code: 'own_product',
    label: { id: 'Apakah pesantren membuat produk sendiri?', en: 'Does the pesantren make its own product?' },
    why: { id: 'Produk dibuat pesantren, bukan titipan warga.', en: 'Made by the pesantren, not by neighbours.' },
    answers: [
      { code: 'yes', label: { id: 'Ya', en: 'Yes' }, verdict: 'can', told: { id: 'Ya', en: 'Yes' } },
      {
        code: 'planned',
        label: { id: 'Baru direncanakan', en: 'It is planned' },
        verdict: 'not-yet',
        told: {
          id: 'Anda boleh mendaftar. Siapkan contoh produk sebelum audisi.',
          en: 'You may register. Prepare a sample of the product before the audition.',
        },
      },
    ],
  },
  {
    code: 'institution_account',
    label: {
      id: 'Adakah rekening atas nama yayasan atau pesantren?',
      en: 'Is there an account in the name of foundation or pesantren?',
    },
    why: { id: 'Bantuan tidak dikirim ke rekening perorangan.', en: 'Money is never sent to a private account.' },
    answers: [
      { code: 'yes', label: { id: 'Ada', en: 'Yes' }, verdict: 'can', told: { id: 'Ada', en: 'Yes' } },
      {
        code: 'can_open',
        label: { id: 'Belum, tetapi bisa dibuka', en: 'No, but it can be opened' },
        verdict: 'not-yet',
        told: {
          id: 'Buka rekening di BJB atau BJB Syariah sebelum bantuan dibayarkan.',
          en: 'Open an account at BJB or BJB Syariah before money is paid.',
        },
      },
      {
        code: 'no',
        label: { id: 'Belum ada', en: 'No' },
        verdict: 'not-yet',
        told: {
          id: 'Anda boleh mendaftar. Rekening lembaga diperlukan sebelum bantuan dibayarkan.',
          en: 'You may register. An account of the institution is needed before money is paid.',
        },
      },
    ],
  },
  {
    code: 'representative_age',
    label: { id: 'Apakah perwakilan berusia 18–55 tahun?', en: 'Is the representative 18–55 years old?' },
    why: { id: 'Usia dihitung pada 1 Maret 2019.', en: 'The age counts on 1 March 2019.' },
    answers: [
      { code: 'inside', label: { id: 'Ya', en: 'Yes' }, verdict: 'can', told: { id: 'Ya', en: 'Yes' } },
      {
        code: 'other',
        label: { id: 'Tidak', en: 'No' },
        verdict: 'not-yet',
        told: { id: 'Tunjuk perwakilan lain yang berusia 18–55 tahun.', en: 'Name another representative aged 18–55.' },
      },
    ],
  },
]
