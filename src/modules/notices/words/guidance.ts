import type { Lang } from '../../../design/index.ts'
import { helpHours } from './hours.ts'

/** A page of guidance: its title, one sentence, and chapters of short paragraphs. A line that starts with "- " is a point. */
export interface Guidance {
  title: string
  lead: string
  nav?: string
  chapters: { title: string; lines: string[] }[]
}

/** A line that names the office's number; nothing where there is none. */
type Line = string | ((whatsapp: string | undefined) => string | undefined)
type Told = Omit<Guidance, 'chapters'> & { chapters: { title: string; lines: Line[] }[] }

const id: Record<'about' | 'help' | 'privacy' | 'accessibility', Told> = {
  about: {
    title: 'Tentang OPOP',
    nav: 'Tentang',
    lead: 'OPOP membantu pesantren di Jawa Barat hidup dari usahanya sendiri.',
    chapters: [
      {
        title: 'Apa itu OPOP',
        lines: [
          'OPOP adalah One Pesantren One Product, satu pesantren satu produk.',
          'Program ini berjalan setiap tahun. Penyelenggaranya Dinas Koperasi dan Usaha Kecil Provinsi Jawa Barat bersama UPTD P3W.',
          'OPOP adalah bagian dari program Pesantren Juara.',
        ],
      },
      {
        title: 'Yang diperoleh pesantren',
        lines: [
          '- Bantuan modal dan hadiah bagi yang terpilih.',
          '- Pelatihan dan magang di pesantren yang usahanya sudah maju.',
          '- Pendamping yang datang dan membantu.',
          '- Pertemuan dengan pembeli, pameran, dan pasar yang lebih luas.',
          'Yang belum terpilih tetap memperoleh pengetahuan dari audisi.',
        ],
      },
      {
        title: 'Tiga audisi',
        lines: [
          'Audisi 1 memilih juara tingkat kecamatan. Audisi 2 memilih juara kabupaten dan kota. Audisi 3 memilih juara provinsi.',
          'Rencananya 1.250 pesantren terpilih di audisi 1, lalu 100, lalu 10.',
          'Juri berasal dari akademisi, dunia usaha, masyarakat, pemerintah, dan media.',
        ],
      },
      {
        title: 'Bidang usaha',
        lines: [
          'Jasa, fesyen, pertanian, makanan dan minuman, kerajinan, peternakan, perdagangan, perikanan, dan bidang lain sesuai minat.',
        ],
      },
      {
        title: 'Adil dan dapat diperiksa',
        lines: [
          'Setiap pendaftaran mendapat bukti bertanda tangan digital. Siapa pun dapat memeriksanya.',
          'Setiap perubahan jadwal dicatat beserta alasannya.',
          'Setiap perubahan data tersimpan dalam jejak yang tersegel.',
        ],
      },
    ],
  },
  help: {
    title: 'Bantuan',
    lead: 'Kami membantu Anda sampai pendaftaran terkirim.',
    chapters: [
      {
        title: 'Hubungi kami',
        lines: [
          whatsapp => whatsapp && `WhatsApp ${whatsapp}, ${helpHours('id')}.`,
          'Petugas kecamatan dan kantor kabupaten/kota siap membantu Anda.',
        ],
      },
      {
        title: 'Kode masuk tidak datang',
        lines: [
          'Tunggu dua menit. Periksa apakah nomor yang Anda ketik sudah benar.',
          'Bila tetap tidak datang, minta kode lewat surel, atau hubungi kami.',
        ],
      },
      {
        title: 'HP hilang atau nomor berganti',
        lines: [
          'Hubungi Kantor OPOP. Kami memindahkan akun Anda ke nomor baru setelah memeriksa identitas.',
          'Pemberitahuan dikirim ke nomor lama.',
        ],
      },
      {
        title: 'Sinyal lemah',
        lines: [
          'Setiap halaman disimpan saat Anda menekan Simpan dan lanjut.',
          'Anda boleh berhenti kapan saja, lalu meneruskan di HP lain.',
          'Foto besar lebih mudah dikirim lewat Wi-Fi. Batas ukurannya tertulis di setiap halaman.',
        ],
      },
      {
        title: 'Pesantren sudah didaftarkan orang lain',
        lines: [
          'Bila itu bukan dari pesantren Anda, hubungi kami. Kantor OPOP memeriksa kedua pihak.',
          'Nama orang lain tidak kami sebutkan.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Data pribadi Anda',
    lead: 'Kami meminta data seperlunya, memakainya untuk tujuan yang tertulis, dan menjaganya.',
    chapters: [
      {
        title: 'Data yang kami simpan',
        lines: [
          '- Data pesantren dan usahanya.',
          '- Data perwakilan: nama, NIK, tanggal lahir, nomor telepon, dan berkasnya.',
          '- Rekening dan NPWP lembaga, agar hadiah dapat dibayarkan.',
          '- Surat sehat perwakilan. Ini data pribadi yang bersifat spesifik.',
        ],
      },
      {
        title: 'Untuk apa',
        lines: [
          'Untuk memeriksa pendaftaran, menilai, membayar hadiah, dan mendampingi usaha.',
          'Setiap tujuan meminta persetujuan sendiri. Persetujuan yang tidak wajib boleh Anda tolak.',
          'Bila orang lain mengisi formulir, kami bertanya satu kali ke nomor perwakilan, apakah itu benar. Sebelum dijawab, tidak ada pesan lain ke nomor itu.',
        ],
      },
      {
        title: 'Siapa yang dapat melihat',
        lines: [
          'Kantor OPOP melihat pendaftaran yang sudah dikirim. Isi draf tidak dapat dilihatnya.',
          'Petugas kecamatan dan kabupaten melihat kontak, keadaan, dan yang masih kurang. NIK, rekening, dan berkas tidak terlihat.',
          'Setiap kali KTP, surat sehat, buku tabungan, NIK, rekening, NPWP, atau nomor telepon dibuka, kami catat siapa dan kapan.',
        ],
      },
      {
        title: 'Berapa lama',
        lines: [
          'Draf yang tidak dikirim dihapus enam bulan setelah pendaftaran ditutup.',
          'Surat sehat disimpan sampai tahapnya selesai, bila Anda setuju.',
        ],
      },
      {
        title: 'Hak Anda',
        lines: [
          'Anda dapat meminta salinan, perbaikan, penghapusan, dan penghentian pemrosesan. Hubungi Kantor OPOP.',
          'Bila terjadi kebocoran data, kami memberi tahu Anda paling lambat 3 × 24 jam.',
          'Dasarnya Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Aksesibilitas',
    lead: 'Situs ini dibuat agar dapat dipakai semua orang.',
    chapters: [
      {
        title: 'Yang kami lakukan',
        lines: [
          '- Semua halaman dapat dipakai tanpa JavaScript, dengan papan ketik saja, dan dengan pembaca layar.',
          '- Warna memenuhi kontras WCAG 2.2 tingkat AA, di tampilan terang dan gelap.',
          '- Keadaan selalu ditulis dengan kata, tidak dengan warna saja.',
          '- Tulisan dapat diperbesar tanpa ada yang hilang.',
        ],
      },
      {
        title: 'Cara kami memeriksa',
        lines: ['Setiap jenis halaman diuji otomatis dengan axe, di tampilan terang dan gelap, pada setiap perubahan.'],
      },
      {
        title: 'Ada yang sulit dipakai?',
        lines: [
          whatsapp =>
            `Beri tahu ${whatsapp ? `kami lewat WhatsApp ${whatsapp}` : 'petugas kecamatan Anda'}. Sebutkan halamannya dan alat yang Anda pakai.`,
        ],
      },
    ],
  },
}

const en: typeof id = {
  about: {
    title: 'About OPOP',
    nav: 'About',
    lead: 'OPOP helps pesantren in West Java to live from their own business.',
    chapters: [
      {
        title: 'What OPOP is',
        lines: [
          'OPOP means One Pesantren One Product.',
          'It runs every year, held by the province’s office for cooperatives and small business with its training unit UPTD P3W.',
          'OPOP is part of the programme Pesantren Juara.',
        ],
      },
      {
        title: 'What a pesantren gains',
        lines: [
          '- Capital aid and prizes for those chosen.',
          '- Training, and an internship at a pesantren whose business is ahead.',
          '- A mentor who visits and helps.',
          '- Meetings with buyers, exhibitions, and wider markets.',
          'Those not chosen still learn from the auditions.',
        ],
      },
      {
        title: 'Three auditions',
        lines: [
          'Audition 1 chooses champions of kecamatan, audition 2 of regencies and cities, audition 3 of the province.',
          'The plan is 1,250 pesantren in audition 1, then 100, then 10.',
          'Jurors come from academia, business, community, government and media.',
        ],
      },
      {
        title: 'Business fields',
        lines: [
          'Services, fashion, agriculture, food and drink, crafts, livestock, trade, fisheries, and others by interest.',
        ],
      },
      {
        title: 'Fair, and open to checks',
        lines: [
          'Every registration gets a digitally signed receipt that anybody can check.',
          'Every move of a date is recorded with its reason.',
          'Every change of data is kept in a sealed trail.',
        ],
      },
    ],
  },
  help: {
    title: 'Help',
    lead: 'We help you until your registration is in.',
    chapters: [
      {
        title: 'Reach us',
        lines: [
          whatsapp => whatsapp && `WhatsApp ${whatsapp}, ${helpHours('en')}.`,
          'Kecamatan officers and the regency offices are ready to help you.',
        ],
      },
      {
        title: 'The sign-in code does not come',
        lines: [
          'Wait two minutes and check the number you typed.',
          'If it still does not come, ask for it by e-mail, or contact us.',
        ],
      },
      {
        title: 'Phone lost, or a new number',
        lines: [
          'Contact the OPOP office. It moves your account to the new number after checking who you are.',
          'A notice goes to the old number.',
        ],
      },
      {
        title: 'Weak signal',
        lines: [
          'Each page is saved when you press Save and continue.',
          'You may stop at any time and go on from another phone.',
          'Large photos are easier over Wi-Fi. Limits are written on each page.',
        ],
      },
      {
        title: 'Somebody else registered the pesantren',
        lines: [
          'If that was not your pesantren, contact us. The office hears both sides.',
          'We never tell the other person’s name.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Your personal data',
    lead: 'We ask for what is needed, use it for the purposes written here, and guard it.',
    chapters: [
      {
        title: 'What we keep',
        lines: [
          '- Data of the pesantren and its business.',
          '- Of the representative: name, NIK, date of birth, phone number and documents.',
          '- Account and tax number of the institution, so that prizes can be paid.',
          '- The representative’s health letter. This is specific personal data.',
        ],
      },
      {
        title: 'What for',
        lines: [
          'To check registrations, to judge, to pay prizes and to mentor the business.',
          'Each purpose has a consent of its own. You may refuse those that are not required.',
          "When somebody else fills in the form, we ask the representative's number once whether it is right. Before it answers it gets no other message.",
        ],
      },
      {
        title: 'Who can see it',
        lines: [
          'The OPOP office sees submitted registrations. It does not see what stands in a draft.',
          'Kecamatan and regency officers see contact, state and what is missing; never NIK, account or documents.',
          'Whenever an identity card, health letter, bank book, NIK, account, NPWP or phone number is opened, we note who and when.',
        ],
      },
      {
        title: 'How long',
        lines: [
          'Drafts never submitted are erased six months after registration closed.',
          'The health letter is kept until its stage ends, if you agree.',
        ],
      },
      {
        title: 'Your rights',
        lines: [
          'You may ask for a copy, a correction, erasure, and an end of processing. Contact the OPOP office.',
          'If data leaks we tell you within 3 × 24 hours.',
          'The ground is Law 27 of 2022 on personal data protection.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'This site is made so that everybody can use it.',
    chapters: [
      {
        title: 'What we do',
        lines: [
          '- All pages work without JavaScript, by keyboard alone, and with a screen reader.',
          '- Colours meet the contrast of WCAG 2.2 AA, in light and dark.',
          '- A state is always said in words, never by colour alone.',
          '- Text can be enlarged without anything being lost.',
        ],
      },
      {
        title: 'How we check',
        lines: ['Each type of page is tested with axe, in light and dark, at every change.'],
      },
      {
        title: 'Is something hard to use?',
        lines: [
          whatsapp =>
            `Tell ${whatsapp ? `us by WhatsApp, ${whatsapp}` : 'your kecamatan officer'}. Name the page and the tool you use.`,
        ],
      },
    ],
  },
}

export type GuidanceName = keyof typeof id

/** One page of guidance, with the number under which the office can be reached, if it has one. */
export function guidance(name: GuidanceName, lang: Lang, whatsapp?: string): Guidance {
  const told = (lang === 'en' ? en : id)[name]
  const lineOf = (line: Line) => (typeof line === 'string' ? line : line(whatsapp))
  const chapters = told.chapters.map(({ title, lines }) => ({
    title,
    lines: lines.map(lineOf).filter(line => line !== undefined),
  }))
  return { ...told, chapters }
}
