import type { PaperContent } from './content.ts'
import { common, longName, winners, words } from './test-sample.ts'

// Papers that are held in hands: signed, kept, filled in.

export const handPapers = {
  list: {
    ...common,
    layout: 'list',
    title: 'Daftar Hadir Audisi 2',
    words: { ...words, count: 'No.', signature: 'Tanda tangan' },
    heading: 'Daftar Hadir Audisi 2',
    numbered: 'Ruang 1, Kabupaten Bandung',
    facts: [
      { term: 'Hari, tanggal', detail: 'Jumat, 23 Juli 2027, 08.00 WIB' },
      { term: 'Tempat', detail: 'Gedung Moch. Toha, Soreang' },
    ],
    columns: [{ label: 'Nama', wide: true }, { label: 'Pesantren', wide: true }, { label: 'Nomor OPOP' }],
    rows: winners.map(([n, pesantren]) => ['Neng Siti Rohmah Nurjanah', pesantren!, `OPOP-27-00128${n}`]),
    blank: 20,
    signers: [{ position: 'Petugas daftar hadir', name: 'Rizky Ramadhan' }],
  },
  receipt: {
    ...common,
    layout: 'receipt',
    title: 'Bukti Pendaftaran OPOP-27-001287',
    words,
    heading: 'Pendaftaran diterima',
    sentence: 'Senin, 15 Maret 2027, 14.02.37 WIB',
    number: { label: 'Bukti pendaftaran', text: 'OPOP-27-001287' },
    terms: [
      { term: 'Pesantren', detail: longName },
      { term: 'Wilayah', detail: 'Kec. Cimenyan, Kab. Bandung' },
      { term: 'Perwakilan', detail: 'Neng Siti Rohmah Nurjanah' },
      { term: 'Kategori', detail: 'Scale-up, makanan dan minuman' },
      { term: 'Isi', detail: '42 jawaban, 9 berkas' },
    ],
    parts: [
      { kind: 'heading', text: 'Apa yang terjadi berikutnya' },
      {
        kind: 'points',
        points: [
          'Berkas diperiksa paling lambat 10 April. Kami kabari lewat WhatsApp.',
          'Perbaikan, bila ada: 11–17 April. Hanya isian yang salah yang dibuka lagi.',
          'Hasil diumumkan 24 April, 10.00 WIB, serentak untuk semua.',
        ],
      },
    ],
    signers: [],
  },
  form: {
    ...common,
    layout: 'form',
    title: 'Formulir Pendaftaran OPOP 2027',
    words,
    foot: 'OPOP 2027 · Formulir 5F2A-91BC',
    over: 'One Pesantren One Product · musim 2027',
    heading: 'Formulir pendaftaran',
    reference: { label: 'Nomor (diisi petugas)', boxes: 6 },
    lead: [
      'Tulis dengan huruf cetak. Satu kotak untuk satu angka.',
      'Beri tanda silang pada kotak jawaban yang dipilih.',
    ],
    sections: [
      {
        code: 'pesantren',
        title: 'A. Pesantren',
        questions: [
          {
            n: 1,
            code: 'pesantren.name',
            label: 'Nama pesantren',
            hint: 'Seperti pada piagam.',
            space: { kind: 'lines', lines: [{}, {}] },
          },
          {
            n: 2,
            code: 'pesantren.nspp',
            label: 'Nomor statistik (NSPP)',
            space: { kind: 'boxes', groups: [{ count: 12 }], said: '12 angka' },
            none: 'Belum punya',
          },
          {
            n: 3,
            code: 'pesantren.founded',
            label: 'Tanggal berdiri',
            space: {
              kind: 'boxes',
              groups: [
                { label: 'Tanggal', count: 2 },
                { label: 'Bulan', count: 2 },
                { label: 'Tahun', count: 4 },
              ],
            },
          },
          {
            n: 4,
            code: 'pesantren.address',
            label: 'Alamat',
            space: { kind: 'lines', lines: [{ label: 'Jalan' }, { label: 'Desa' }] },
          },
        ],
      },
      {
        code: 'business',
        title: 'B. Usaha',
        questions: [
          {
            n: 5,
            code: 'business.field',
            label: 'Bidang usaha',
            space: {
              kind: 'ticks',
              said: 'Pilih satu.',
              options: [
                { code: 'food', label: 'Makanan dan minuman', hint: 'Termasuk katering.' },
                { code: 'fashion', label: 'Busana' },
                { code: 'farm', label: 'Pertanian' },
                { code: 'craft', label: 'Kerajinan' },
                { code: 'other', label: 'Lainnya' },
              ],
            },
          },
          {
            n: 6,
            code: 'business.turnover',
            label: 'Omzet sebulan',
            condition: 'Hanya bila nomor 5 diisi.',
            space: { kind: 'boxes', lead: 'Rp', groups: [{ count: 3 }, { count: 3 }, { count: 3 }], after: 'rupiah' },
          },
          {
            n: 7,
            code: 'business.nib',
            label: 'Apakah usaha punya NIB?',
            space: {
              kind: 'ticks',
              options: [
                { code: 'y', label: 'Ya' },
                { code: 'n', label: 'Tidak' },
              ],
            },
          },
        ],
      },
    ],
    signed: ['Nama yang mengisi', 'Tanggal', 'Tanda tangan'],
    signers: [],
  },
} satisfies Partial<Record<PaperContent['layout'], PaperContent>>
