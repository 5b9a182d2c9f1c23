import type { Lang } from '../../design/index.ts'
import type { Verdict } from './verify.ts'

const id = {
  time: 'Waktu',
  recorded: 'Waktu sistem',
  sequence: 'Kiriman ke-',
  nth: (n: number) => `Kiriman ke-${n}`,
  content: 'Isi',
  amount: (answers: number, papers: number) => `${answers} jawaban, ${papers} berkas`,
  key: 'Kunci',
  signature: 'Tanda tangan (Ed25519)',
  hash: 'Sidik digital isi',
  technical: 'Untuk pemeriksaan teknis',
  sealText: 'Siapa pun dapat memeriksa bukti ini lewat kode QR, tanpa melihat jawaban Anda.',
  qr: 'Kode QR menuju halaman pemeriksaan bukti',
  history: { receipt: (n: number) => `Bukti ke-${n}`, verify: 'Periksa bukti' },
  check: {
    title: 'Pemeriksaan bukti',
    verdicts: {
      valid: ['Bukti ini sah', 'Tanda tangan dan isi cocok dengan catatan kami.'],
      invalid: ['Bukti ini tidak sah', 'Tanda tangan atau isinya tidak cocok. Hubungi kami.'],
      uncheckable: [
        'Bukti ini belum dapat diperiksa',
        'Isinya cocok dengan catatan kami, tetapi kunci yang menandatanganinya tidak tercatat di sini. Hubungi kami.',
      ],
    } as Record<Verdict, [title: string, note: string]>,
    older: 'Ada kiriman yang lebih baru dari bukti ini.',
    who: 'Atas nama',
    payload: 'Teks yang ditandatangani',
    missing: 'Bukti tidak ditemukan',
    missingNote: 'Periksa nomor dan kesepuluh huruf kodenya.',
  },
  keys: {
    title: 'Kunci publik',
    lead: 'Dengan kunci ini siapa pun dapat memeriksa tanda tangan bukti OPOP.',
    keyId: 'Nomor kunci',
    file: 'Unduh sebagai berkas (JWK Set)',
    publicKey: 'Kunci publik Ed25519 (base64url)',
    earlier: 'Kunci sebelumnya',
    earlierNote: 'Bukti lama ditandatangani dengan kunci ini dan tetap sah.',
  },
}

const en: typeof id = {
  time: 'Time',
  recorded: 'System time',
  sequence: 'Submission no.',
  nth: n => `Submission no. ${n}`,
  content: 'Content',
  amount: (answers, papers) => `${answers} answers, ${papers} ${papers === 1 ? 'file' : 'files'}`,
  key: 'Key',
  signature: 'Signature (Ed25519)',
  hash: 'Fingerprint of the content',
  technical: 'For a technical check',
  sealText: 'Anybody can check this receipt by its QR code, without seeing your answers.',
  qr: 'QR code that leads to the check of this receipt',
  history: { receipt: n => `Receipt no. ${n}`, verify: 'Check the receipt' },
  check: {
    title: 'Check of a receipt',
    verdicts: {
      valid: ['This receipt is valid', 'Signature and content agree with our records.'],
      invalid: ['This receipt is not valid', 'Signature or content do not agree. Contact us.'],
      uncheckable: [
        'This receipt cannot be checked',
        'Its content agrees with our records, but the key that signed it is not known here. Contact us.',
      ],
    },
    older: 'There is a newer submission than this receipt.',
    who: 'In the name of',
    payload: 'The signed text',
    missing: 'No such receipt',
    missingNote: 'Check the number and the ten letters of the code.',
  },
  keys: {
    title: 'Public key',
    lead: 'With this key anybody can check the signature of an OPOP receipt.',
    keyId: 'Key number',
    file: 'Download as a file (JWK Set)',
    publicKey: 'Ed25519 public key (base64url)',
    earlier: 'Earlier keys',
    earlierNote: 'Older receipts were signed with these and stay valid.',
  },
}

export const words = (lang: Lang) => ({ id, en })[lang]
