import type { Annex, Letterhead, PaperContent, Seal, Signer } from './content.ts'

// One paper of each layout, as ordinary as they come. All names and numbers are invented.

export const sampleSeal: Seal = {
  url: 'https://opop.example/surat/ABCDE23456',
  alt: 'Kode QR untuk memeriksa keaslian',
  lines: ['Angka sama dengan pangkalan data, 23 Juli 2027, 13.05 WIB.', 'Periksa: opop.example/cek'],
  code: '7f3a 91c4 0be2 55d8 a6e1 3c70 f49b 182d',
}

const letterhead: Letterhead = {
  alt: 'Lambang OPOP: atap dan awan mega mendung',
  above: ['Pemerintah Provinsi Jawa Barat'],
  office: 'Dinas Koperasi dan Usaha Kecil',
  below: ['Jalan Contoh Nomor 1, Bandung 40000 · Telepon (022) 000000'],
  issuer: 'Pemerintah Provinsi Jawa Barat',
}

const head: Signer = {
  position: 'Kepala Dinas Koperasi dan Usaha Kecil',
  name: 'Dra. Hj. Nia Kurniasih, M.Si.',
  number: 'Pembina Utama Madya, NIP 19680101 199403 2 001',
  note: 'Ditandatangani secara elektronik',
}

const common = { lang: 'id' as const, author: 'OPOP Jawa Barat', letterhead, signers: [head] }
const words = { page: 'Halaman {n} dari {of}' }

export const longName = 'PONDOK PESANTREN MODERN TERPADU BAITUL HIDAYAH AL-ISLAMI'

const winners = [
  ['1', 'PP Al-Falah', 'Rancabali', '87,9', 'nilai'],
  ['2', longName, 'Cimenyan', '86,2', 'nilai'],
  ['3', 'PP Al-Hikmah', 'Ciparay', '84,7', 'nilai'],
  ['4', 'PP Miftahul Falah', 'Cileunyi', '82,8', 'nilai'],
  ['5', 'PPTQ Riyadhul Jannah', 'Arjasari', '82,1', 'nilai'],
  ['6', 'PP Nurul Huda', 'Pasirjambu', '79,6', 'penilaian tambahan'],
]

export const winnersTable = {
  columns: [
    { label: 'No.', number: true },
    { label: 'Pesantren', wide: true },
    { label: 'Kecamatan' },
    { label: 'Nilai', number: true },
    { label: 'Dasar' },
  ],
  rows: winners,
}

export function annexOf(rows: number): Annex {
  const named = Array.from({ length: rows }, (_, at) => [String(at + 1), ...winners[at % winners.length]!.slice(1)])
  return {
    label: 'Lampiran I Keputusan Kepala Dinas Koperasi dan Usaha Kecil Provinsi Jawa Barat',
    over: [
      { term: 'Nomor', detail: '188.4/027/KEP-OPOP/2027' },
      { term: 'Tanggal', detail: '5 Juni 2027' },
    ],
    title: 'Juara tingkat kecamatan musim 2027',
    parts: [{ kind: 'table', columns: winnersTable.columns, rows: named }],
    signers: [head],
  }
}

const jury = [
  ['Ketua, akademisi', 'Dr. Hj. Euis Komariah'],
  ['Anggota, dunia usaha', 'H. Dedi Supriadi'],
  ['Anggota, komunitas dan perwakilan santri se-Jawa Barat', 'Neneng Hasanah, S.E.'],
  ['Anggota, pemerintah', 'Drs. Yayat Hidayat, M.M.'],
  ['Anggota, media', 'Rizky Ramadhan'],
  ['Saksi, perwakilan peserta', 'Ust. Agus Salim'],
].map(([position, name]) => ({ position: position!, name: name! }))

export const papers = {
  certificate: {
    ...common,
    layout: 'certificate',
    title: 'Sertifikat Juara Kecamatan',
    words: { ...words, given: 'diberikan kepada', role: 'sebagai' },
    heading: 'Sertifikat',
    programme: 'OPOP Jawa Barat',
    numbered: 'Nomor OPOP-J1-27-000418',
    name: 'Pondok Pesantren Modern Terpadu Baitul Hidayah Al-Islami',
    place: 'Kecamatan Cimenyan, Kabupaten Bandung',
    role: 'Juara Kecamatan',
    sentence:
      'pada Audisi 1 One Pesantren One Product musim 2027, bidang makanan dan minuman, dengan nilai 86,2.',
    badge: { above: 'Juara', below: '2027' },
    signers: [{ ...head, place: 'Bandung, 5 Juni 2027', number: undefined }],
  },
  letter: {
    ...common,
    layout: 'letter',
    title: 'Undangan Audisi 2',
    words,
    facts: [
      { term: 'Nomor', detail: '005/412/OPOP/2027' },
      { term: 'Sifat', detail: 'Biasa' },
      { term: 'Lampiran', detail: '1 (satu) lembar' },
      { term: 'Hal', detail: 'Undangan Audisi 2 One Pesantren One Product musim 2027' },
    ],
    dated: 'Bandung, 5 Juni 2027',
    addressed: ['Yth. Pimpinan', longName, 'Kecamatan Cimenyan', 'di Kabupaten Bandung'],
    parts: [
      { kind: 'text', text: 'Assalamualaikum warahmatullahi wabarakatuh.' },
      {
        kind: 'text',
        text: 'Pesantren Anda lulus Audisi 1. Kami mengundang perwakilan pesantren untuk hadir dalam Audisi 2, yang akan diselenggarakan pada:',
      },
      {
        kind: 'terms',
        terms: [
          { term: 'Hari, tanggal', detail: 'Jumat, 23 Juli 2027' },
          { term: 'Waktu', detail: '08.00 WIB sampai selesai' },
          { term: 'Tempat', detail: 'Gedung Moch. Toha, Jalan Raya Soreang Nomor 17, Soreang, Kabupaten Bandung' },
        ],
      },
      { kind: 'heading', text: 'Yang perlu dibawa' },
      {
        kind: 'points',
        points: ['Contoh produk, paling banyak tiga buah.', 'KTP perwakilan dan surat ini.', 'Catatan penjualan tiga bulan terakhir, bila ada.'],
      },
      { kind: 'text', text: 'Atas perhatian dan kehadiran Anda, kami ucapkan terima kasih.' },
    ],
    copies: {
      label: 'Tembusan:',
      to: ['Kepala UPTD P3W Provinsi Jawa Barat', 'Kepala Dinas Koperasi dan UMKM Kabupaten Bandung', 'Arsip'],
    },
    annexes: [
      {
        title: 'Urutan tampil',
        parts: [{ kind: 'table', columns: winnersTable.columns, rows: winners }],
      },
    ],
  },
  minutes: {
    ...common,
    layout: 'minutes',
    title: 'Berita Acara Sidang Pleno Juri',
    words,
    heading: 'Berita Acara Sidang Pleno Juri',
    numbered: 'Nomor 027/BA-A2/KAB-BDG/2027',
    parts: [
      {
        kind: 'text',
        text: 'Pada hari Jumat, tanggal dua puluh tiga Juli dua ribu dua puluh tujuh, bertempat di Gedung Moch. Toha, Soreang, Dewan Juri Audisi 2 telah bersidang dan menetapkan hal berikut.',
      },
      {
        kind: 'points',
        points: [
          'Sidang dihadiri 5 dari 5 juri. Kuorum 75 persen terpenuhi, dengan ketua hadir.',
          'Dinilai 12 peserta dengan 60 lembar nilai. Tidak ada lembar yang kosong.',
          'Juara tingkat Kabupaten Bandung, 6 peserta, ialah:',
        ],
      },
      { kind: 'table', columns: winnersTable.columns, rows: winners },
      {
        kind: 'text',
        text: 'Masa sanggah dibuka sampai 30 Juli 2027, 16.00 WIB. Setelah ditandatangani, hasil hanya berubah melalui sanggahan yang dicatat.',
      },
    ],
    signers: jury,
  },
  decree: {
    ...common,
    layout: 'decree',
    title: 'Keputusan tentang Penetapan Juara Tingkat Kecamatan',
    words,
    heading: ['KEPUTUSAN KEPALA DINAS KOPERASI DAN USAHA KECIL', 'PROVINSI JAWA BARAT'],
    numbered: 'NOMOR 188.4/027/KEP-OPOP/2027',
    about: 'TENTANG',
    subject: 'PENETAPAN JUARA TINGKAT KECAMATAN ONE PESANTREN ONE PRODUCT MUSIM 2027',
    preface: 'DENGAN RAHMAT TUHAN YANG MAHA ESA',
    authority: 'KEPALA DINAS KOPERASI DAN USAHA KECIL PROVINSI JAWA BARAT,',
    grounds: [
      {
        term: 'Menimbang',
        mark: 'letters',
        points: [
          'bahwa pesantren didorong mandiri secara ekonomi melalui usaha yang sesuai dengan potensinya;',
          'bahwa Audisi 1 telah selesai dan hasilnya tercatat dalam berita acara dewan juri;',
          'bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan Kepala Dinas;',
        ],
      },
      {
        term: 'Mengingat',
        mark: 'numbers',
        points: [
          'Undang-Undang Nomor 18 Tahun 2019 tentang Pesantren;',
          'Peraturan Daerah Provinsi Jawa Barat Nomor 1 Tahun 2021 tentang Penyelenggaraan Pesantren;',
        ],
      },
    ],
    decides: 'MEMUTUSKAN:',
    clauses: [
      { term: 'Menetapkan', detail: 'KEPUTUSAN KEPALA DINAS TENTANG PENETAPAN JUARA TINGKAT KECAMATAN MUSIM 2027.' },
      { term: 'KESATU', detail: 'Menetapkan pesantren dalam Lampiran I sebagai juara tingkat kecamatan musim 2027.' },
      { term: 'KEDUA', detail: 'Juara sebagaimana dimaksud dalam Diktum KESATU berhak mengikuti Audisi 2.' },
      { term: 'KETIGA', detail: 'Keputusan ini mulai berlaku pada tanggal ditetapkan.' },
    ],
    settled: [
      { term: 'Ditetapkan di', detail: 'Bandung' },
      { term: 'pada tanggal', detail: '5 Juni 2027' },
    ],
    signers: [{ ...head, position: 'KEPALA DINAS,' }],
    copies: { label: 'Salinan disampaikan kepada Yth.:', to: ['Gubernur Jawa Barat (sebagai laporan)', 'Arsip'] },
    annexes: [annexOf(60)],
  },
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
          { n: 1, code: 'pesantren.name', label: 'Nama pesantren', hint: 'Seperti pada piagam.', space: { kind: 'lines', lines: [{}, {}] } },
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
            space: { kind: 'boxes', groups: [{ label: 'Tanggal', count: 2 }, { label: 'Bulan', count: 2 }, { label: 'Tahun', count: 4 }] },
          },
          { n: 4, code: 'pesantren.address', label: 'Alamat', space: { kind: 'lines', lines: [{ label: 'Jalan' }, { label: 'Desa' }] } },
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
            space: { kind: 'ticks', options: [{ code: 'y', label: 'Ya' }, { code: 'n', label: 'Tidak' }] },
          },
        ],
      },
    ],
    signed: ['Nama yang mengisi', 'Tanggal', 'Tanda tangan'],
    signers: [],
  },
} satisfies Record<PaperContent['layout'], PaperContent>
