import type { SeasonData } from '../../src/modules/programmes/rules/season-data.ts'

/** Examples: the rubric of 2019 is not public. Weights of each stage add up to 100. */
export const rubrics: SeasonData['rubrics'] = [
  {
    stage: 'audition-1',
    example: true,
    criteria: [
      { code: 'potential', name: { id: 'Potensi dan sumber daya', en: 'Potential and resources' }, weight: 20 },
      { code: 'product', name: { id: 'Produk dan mutu', en: 'Product and quality' }, weight: 25 },
      { code: 'market', name: { id: 'Pasar dan pemasaran', en: 'Market and marketing' }, weight: 20 },
      { code: 'management', name: { id: 'Pengelolaan dan pembukuan', en: 'Management and books' }, weight: 15 },
      { code: 'team', name: { id: 'Tim dan komitmen', en: 'Team and commitment' }, weight: 20 },
    ],
  },
  {
    stage: 'audition-2',
    example: true,
    criteria: [
      { code: 'capital_use', name: { id: 'Penggunaan bantuan modal', en: 'Use of the capital aid' }, weight: 25 },
      { code: 'growth', name: { id: 'Pertumbuhan sejak audisi 1', en: 'Growth since audition 1' }, weight: 25 },
      { code: 'product', name: { id: 'Produk, mutu, dan izin', en: 'Product, quality, permits' }, weight: 20 },
      { code: 'market', name: { id: 'Pasar dan pembeli', en: 'Market and buyers' }, weight: 20 },
      {
        code: 'benefit',
        name: { id: 'Manfaat bagi santri dan warga', en: 'Benefit for santri and neighbours' },
        weight: 10,
      },
    ],
  },
  {
    stage: 'audition-3',
    example: true,
    criteria: [
      {
        code: 'sustainability',
        name: { id: 'Keberlanjutan dan kemandirian', en: 'Sustainability and self-reliance' },
        weight: 30,
      },
      { code: 'innovation', name: { id: 'Inovasi', en: 'Innovation' }, weight: 20 },
      { code: 'market', name: { id: 'Pasar dalam dan luar negeri', en: 'Market at home and abroad' }, weight: 20 },
      { code: 'governance', name: { id: 'Tata kelola', en: 'Governance' }, weight: 15 },
      { code: 'model', name: { id: 'Teladan bagi pesantren lain', en: 'Model for others' }, weight: 15 },
    ],
  },
]
