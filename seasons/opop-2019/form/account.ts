import type { Section } from '../../../src/platform/form/content.ts'

/** Whoever has no account yet says so once. */
const hasBank = { question: 'bank', is: 'any' } as const

export const account: Section = {
  code: 'account',
  name: { id: 'Rekening dan pajak', en: 'Account and tax' },
  pages: [
    {
      code: 'bank',
      title: { id: 'Bank', en: 'Bank' },
      why: {
        id: 'Bantuan hanya dikirim ke rekening lembaga di BJB atau BJB Syariah.',
        en: 'Money is sent only to an account of the institution at BJB or BJB Syariah.',
      },
      questions: [
        {
          code: 'bank',
          type: 'one',
          meaning: 'account.bank',
          label: { id: 'Di bank mana rekening pesantren?', en: 'At which bank is the account?' },
          options: [
            { code: 'bjb', label: { id: 'BJB', en: 'BJB' } },
            { code: 'bjb_syariah', label: { id: 'BJB Syariah', en: 'BJB Syariah' } },
            {
              code: 'other',
              label: { id: 'Bank lain', en: 'Another bank' },
              hint: { id: 'Rekening BJB dapat dibuka nanti.', en: 'An account at BJB can be opened later.' },
            },
          ],
          none: { id: 'Belum punya rekening', en: 'No account yet' },
        },
      ],
    },
    {
      code: 'rekening',
      title: { id: 'Rekening', en: 'Account' },
      why: { id: 'Salin dari halaman pertama buku tabungan.', en: 'Copy it from the first page of the bank book.' },
      questions: [
        {
          code: 'account_number',
          type: 'account',
          if: hasBank,
          usual: [13],
          meaning: 'account.number',
          sensitive: true,
          label: { id: 'Nomor rekening', en: 'Account number' },
          hint: { id: 'Rekening BJB biasanya 13 angka.', en: 'BJB accounts usually have 13 digits.' },
          none: { id: 'Nomornya menyusul', en: 'The number will follow' },
        },
        {
          code: 'account_owner',
          type: 'text',
          if: hasBank,
          meaning: 'account.owner',
          format: 'name',
          sensitive: true,
          label: { id: 'Nama pemilik rekening', en: 'Owner of the account' },
          hint: {
            id: 'Harus nama yayasan atau pesantren, bukan perorangan.',
            en: 'It must be the foundation or pesantren, not a person.',
          },
        },
        {
          code: 'branch',
          type: 'text',
          meaning: 'account.branch',
          optional: true,
          if: hasBank,
          label: { id: 'Cabang', en: 'Branch' },
          example: { id: 'KCP Wanaraja', en: 'KCP Wanaraja' },
        },
      ],
    },
    {
      code: 'npwp',
      title: { id: 'NPWP lembaga', en: 'NPWP of the institution' },
      questions: [
        {
          code: 'npwp',
          type: 'npwp',
          meaning: 'tax.npwp',
          sensitive: true,
          label: { id: 'NPWP', en: 'NPWP' },
          hint: {
            id: '15 atau 16 angka, titik dan tanda hubung boleh ikut.',
            en: '15 or 16 digits, dots and dashes may stay.',
          },
          example: { id: '01.308.668.1-092.000', en: '01.308.668.1-092.000' },
          none: { id: 'Belum punya NPWP', en: 'No NPWP yet' },
        },
        {
          code: 'npwp_name',
          type: 'text',
          format: 'name',
          if: { question: 'npwp', is: 'any' },
          label: { id: 'Nama di NPWP', en: 'Name on the NPWP' },
          hint: { id: 'Isi bila sudah punya NPWP.', en: 'Fill in if there is an NPWP.' },
        },
      ],
    },
  ],
}
