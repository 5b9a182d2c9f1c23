import type { Section } from '../../../src/platform/form/content.ts'

const skills = [
  { code: 'cooking', label: { id: 'Mengolah makanan', en: 'Food processing' } },
  { code: 'farming', label: { id: 'Bertani atau berkebun', en: 'Farming' } },
  { code: 'livestock', label: { id: 'Beternak atau budi daya ikan', en: 'Livestock or fish' } },
  { code: 'sewing', label: { id: 'Menjahit atau membordir', en: 'Sewing or embroidery' } },
  { code: 'crafts', label: { id: 'Kerajinan', en: 'Crafts' } },
  { code: 'digital', label: { id: 'Desain dan pemasaran digital', en: 'Design and digital marketing' } },
  { code: 'books', label: { id: 'Pembukuan', en: 'Bookkeeping' } },
  { code: 'none', label: { id: 'Belum ada', en: 'None yet' }, exclusive: true },
]

const needs = [
  { code: 'production', label: { id: 'Produksi dan mutu', en: 'Production and quality' } },
  { code: 'packaging', label: { id: 'Kemasan dan merek', en: 'Packaging and brand' } },
  { code: 'marketing', label: { id: 'Pemasaran digital', en: 'Digital marketing' } },
  { code: 'books', label: { id: 'Pembukuan dan pajak', en: 'Books and tax' } },
  { code: 'permits', label: { id: 'Izin dan halal', en: 'Permits and halal' } },
  { code: 'export', label: { id: 'Ekspor', en: 'Export' } },
  { code: 'organisation', label: { id: 'Koperasi dan badan usaha', en: 'Cooperative and legal form' } },
]

const channels = [
  { code: 'kecamatan', label: { id: 'Petugas kecamatan', en: 'Officer of the kecamatan' } },
  { code: 'ministry', label: { id: 'Kantor Kemenag', en: 'Ministry office' } },
  { code: 'association', label: { id: 'Organisasi atau forum pesantren', en: 'Association' } },
  { code: 'tv_radio', label: { id: 'Televisi atau radio', en: 'TV or radio' } },
  { code: 'social_media', label: { id: 'Media sosial', en: 'Social media' } },
  { code: 'pesantren', label: { id: 'Pesantren lain', en: 'Another pesantren' } },
  { code: 'letter', label: { id: 'Surat', en: 'Letter' } },
  { code: 'other', label: { id: 'Lainnya', en: 'Other' } },
]

export const potential: Section = {
  code: 'potential',
  name: { id: 'Potensi dan kemandirian', en: 'Potential and self-reliance' },
  pages: [
    {
      code: 'lahan',
      title: { id: 'Lahan dan keterampilan', en: 'Land and skills' },
      why: {
        id: 'Potensi ini membantu memilih bidang dan pendamping.',
        en: 'This helps to choose the field and the mentor.',
      },
      questions: [
        {
          code: 'land_m2',
          type: 'number',
          optional: true,
          max: 100_000_000,
          unit: { id: 'm²', en: 'm²' },
          label: { id: 'Lahan yang dapat dipakai', en: 'Land that can be used' },
          example: { id: '1.400', en: '1,400' },
        },
        {
          code: 'skills',
          type: 'many',
          label: { id: 'Keterampilan santri dan guru', en: 'Skills of santri and teachers' },
          options: skills,
        },
      ],
    },
    {
      code: 'bahan',
      title: { id: 'Bahan baku dan pasar sekitar', en: 'Raw material and market nearby' },
      questions: [
        {
          code: 'raw_materials',
          type: 'long',
          optional: true,
          limit: 600,
          label: { id: 'Bahan baku di sekitar pesantren', en: 'Raw material around the pesantren' },
          example: { id: 'Pisang dan singkong dari kebun warga.', en: 'Bananas and cassava of the neighbours.' },
        },
        {
          code: 'market_nearby',
          type: 'long',
          optional: true,
          limit: 600,
          label: { id: 'Pasar atau pembeli terdekat', en: 'Nearest market or buyers' },
          example: { id: 'Pasar Wanaraja, 3 km.', en: 'Wanaraja market, 3 km.' },
        },
      ],
    },
    {
      code: 'kemandirian',
      title: { id: 'Kemandirian', en: 'Self-reliance' },
      questions: [
        {
          code: 'cost_share',
          type: 'number',
          max: 100,
          unit: { id: '%', en: '%' },
          label: {
            id: 'Berapa persen biaya pesantren dari usaha sendiri?',
            en: 'What share of the costs does your own business pay?',
          },
          why: {
            id: 'Ini ukuran utama OPOP. Jawaban 0 tidak mengapa.',
            en: 'This is the main measure of OPOP. 0 is fine.',
          },
          example: { id: '15', en: '15' },
        },
      ],
    },
    {
      code: 'pelatihan',
      title: { id: 'Kebutuhan pelatihan', en: 'Training needed' },
      questions: [
        {
          code: 'training_needs',
          type: 'many',
          label: { id: 'Pelatihan apa yang Anda perlukan?', en: 'Which training do you need?' },
          options: needs,
        },
      ],
    },
    {
      code: 'kabar',
      title: { id: 'Sumber kabar', en: 'How you heard' },
      questions: [
        {
          code: 'heard_from',
          type: 'many',
          label: { id: 'Dari mana Anda tahu tentang OPOP?', en: 'How did you hear about OPOP?' },
          why: { id: 'Agar kabar sampai ke pesantren lain.', en: 'So that news reaches other pesantren.' },
          options: channels,
        },
      ],
    },
  ],
}
