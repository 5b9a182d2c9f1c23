import type { PrizeData } from '../../src/modules/programmes/rules/season-data.ts'

const once: PrizeData['tranches'] = [
  { share: 1, condition: { id: 'Rekening dapat dibayar', en: 'The account can be paid' } },
]
const twoTranches: PrizeData['tranches'] = [
  { share: 0.6, condition: { id: 'Perjanjian dan rekening siap', en: 'Contract and payable account' } },
  {
    share: 0.4,
    condition: {
      id: 'Sertifikat magang dan LPJ pertama',
      en: 'Internship certificate and first accountability report',
    },
  },
]

/** Examples: amounts seen in the press of several years. */
export const prizes: PrizeData[] = [
  aid('Bantuan modal start-up', 'Capital aid, start-up', 25_000_000),
  aid('Bantuan modal scale-up', 'Capital aid, scale-up', 35_000_000),
  prize('audition-2', 'Hadiah tingkat 2 (a)', 'Level 2 prize (a)', 75_000_000),
  prize('audition-2', 'Hadiah tingkat 2 (b)', 'Level 2 prize (b)', 100_000_000),
  prize('audition-2', 'Hadiah tingkat 2 (c)', 'Level 2 prize (c)', 150_000_000),
  prize('audition-2', 'Hadiah tingkat 2 (d)', 'Level 2 prize (d)', 200_000_000),
  prize('audition-3', 'Hadiah tingkat provinsi', 'Prize of the province', 400_000_000),
]

function aid(id: string, en: string, amount: number): PrizeData {
  return { stage: 'audition-1', name: { id, en }, amount, kindOfFund: 'bantuan', tranches: twoTranches }
}

function prize(stage: string, id: string, en: string, amount: number): PrizeData {
  return { stage, name: { id, en }, amount, kindOfFund: 'hadiah', tranches: once }
}
