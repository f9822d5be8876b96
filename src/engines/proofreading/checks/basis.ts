/** 标点符号用法, clause by clause. */
export const PUNCTUATION = (clause: string) => `GB/T 15834-2011《标点符号用法》${clause}`;
/** 出版物上数字用法, clause by clause. */
export const NUMERALS = (clause: string) => `GB/T 15835-2011《出版物上数字用法》${clause}`;
/** 党政机关公文格式, clause by clause. */
export const LAYOUT = (clause: string) => `GB/T 9704-2012《党政机关公文格式》${clause}`;
