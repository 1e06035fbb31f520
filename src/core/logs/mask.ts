import { onOneLine } from '../messages/printable.ts';

/** How much of what is masked is shown, to tell one from another. */
const SHOWN = 4;
const MASK = '****';

/** What is said to be a secret, or to be one phone's: its name, and what stands behind it. */
const NAMED =
  /((?:token|reg_?id|registration_?id|\bcid|client_?id|push_?id|device_?id|app_?key|app_?secret|secret|password|authorization|bearer|user_?sig|aaid|oaid|imei)["']?(?: is)? ?[:=：]{0,2}[ "']{0,2})([\w+/=.:-]{8,})/gi;

/** What looks like one wherever it stands: long, with letters and digits mixed, as no word and no number is. */
const LONG = /[A-Za-z0-9+/_-]{20,}={0,2}/g;

/** A JSON web token, with its parts. */
const JWT = /\beyJ[\w-]{8,}(?:\.[\w-]+){0,2}/g;

const PHONE = /(?<!\d)1[3-9]\d{9}(?!\d)/g;
const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g;

/** A line of a log as it may be shown to others: on one line, and without tokens, keys, phone numbers and addresses. */
export function masked(line: string): string {
  return (
    onOneLine(line)
      .replace(MAIL, hidden)
      .replace(JWT, hidden)
      // before the names: a token may hold one
      .replace(LONG, (value) => (isMixed(value) ? hidden(value) : value))
      .replace(NAMED, (whole, name: string, value: string) =>
        isSecret(value) ? name + hidden(value) : whole,
      )
      .replace(PHONE, hidden)
  );
}

const hidden = (value: string): string => value.slice(0, SHOWN) + MASK;

/** A word of a sentence, or a name with dots, is none. */
function isSecret(value: string): boolean {
  return /\d/.test(value) && !/^\d{1,10}$/.test(value) && !/^[a-z]+(?:\.[a-z_]\w*)+$/i.test(value);
}

/** Digits among letters, not only behind them as in a name with a number. */
function isMixed(value: string): boolean {
  return (
    /\d/.test(value) && (/[A-Za-z]/.test(value) || value.length >= 24) && !/^[A-Za-z_-]+\d{0,4}$/.test(value)
  );
}
