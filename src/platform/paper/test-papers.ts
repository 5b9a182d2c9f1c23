import type { PaperContent } from './content.ts'
import { handPapers } from './test-hand-papers.ts'
import { annexOf, common, head, jury, longName, winners, winnersTable, words } from './test-sample.ts'

// One paper of each layout, as ordinary as they come. All names and numbers are invented.

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
    sentence: 'pada Audisi 1 One Pesantren One Product musim 2027, bidang makanan dan minuman, dengan nilai 86,2.',
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
        points: [
          'Contoh produk, paling banyak tiga buah.',
          'KTP perwakilan dan surat ini.',
          'Catatan penjualan tiga bulan terakhir, bila ada.',
        ],
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
  ...handPapers,
} satisfies Record<PaperContent['layout'], PaperContent>
