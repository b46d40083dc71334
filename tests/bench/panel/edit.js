// What a copyist does: exchanges the facts, then a share of the words, and now and then turns two clauses round.
import { personName, placeName } from './names.js';
import { FILLERS, synonymsOf } from './synonyms.js';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const FIGURE = /\d+(?:\.\d+)?/g;
/** Of the words to change, how many are left out and how many are put in; the rest are exchanged. */
const LEFT_OUT = 0.2;
const PUT_IN = 0.2;
/** How much of the change may go into turning clauses round. */
const TURNED = 0.3;

/** The words of a text and what stands between them: `{word, isWord}`. */
export function wordsOf(text) {
  return Array.from(segmenter.segment(text), ({ segment, isWordLike }) => ({
    word: segment,
    isWord: isWordLike === true && !/\d/.test(segment),
  }));
}

function otherFigure(figure, after, chance) {
  if (/^20\d\d$/.test(figure)) return String(chance.between(2010, 2013));
  if (after === '月') return String(chance.between(1, 12));
  if (after === '日') return String(chance.between(1, 28));
  const whole = Math.floor(Number(figure));
  const low = 10 ** (String(whole).length - 1);
  return String(chance.between(low, low * 10 - 1));
}

/** Every place, person, date and amount is another one; the words stay. */
export function exchangeFacts({ text, towns, people }, chance) {
  const newTowns = towns.map(() => placeName(chance));
  const newPeople = people.map(() => personName(chance));
  let said = text.replace(FIGURE, (figure, at) => otherFigure(figure, text[at + figure.length], chance));
  towns.forEach((town, i) => {
    said = said.replaceAll(town, newTowns[i]);
  });
  people.forEach((person, i) => {
    said = said.replaceAll(person, newPeople[i]);
  });
  return { text: said, towns: newTowns, people: newPeople };
}

/** Turns neighbouring clauses of a sentence round while the budget of words lasts: `[text, words spent]`. */
function turnClauses(text, budget, chance) {
  let spent = 0;
  const said = text.split('。').map(sentence => {
    const clauses = sentence.split('，');
    if (clauses.length < 3) return sentence;
    const at = chance.between(0, clauses.length - 2);
    const pair = [clauses[at], clauses[at + 1]];
    const cost = Math.min(...pair.map(clause => wordsOf(clause).filter(({ isWord }) => isWord).length));
    if (spent + cost > budget) return sentence;
    spent += cost;
    [clauses[at + 1], clauses[at]] = pair;
    return clauses.join('，');
  });
  return [said.join('。'), spent];
}

function changedWord(word, vocabulary, chance) {
  const roll = chance.next();
  if (roll < LEFT_OUT) return '';
  if (roll < LEFT_OUT + PUT_IN) return chance.pick(FILLERS) + word;
  return chance.pick(synonymsOf(word) ?? vocabulary[word.length] ?? FILLERS);
}

/**
 * A share of the words (0 to 1) exchanged, left out, put in, or moved with their clause; names and figures stay.
 * `vocabulary[n]` are words of n letters for where no synonym is known.
 */
export function changeWords(text, share, vocabulary, kept, chance) {
  if (share === 0) return text;
  const total = wordsOf(text).filter(({ isWord }) => isWord).length;
  const budget = Math.round(total * share);
  const [turned, spent] = turnClauses(text, Math.floor(budget * TURNED), chance);
  const words = wordsOf(turned);
  const free = words.flatMap(({ word, isWord }, i) =>
    isWord && !kept.some(name => name.includes(word)) ? [i] : [],
  );
  for (const i of chance.shuffle(free).slice(0, budget - spent)) {
    words[i].word = changedWord(words[i].word, vocabulary, chance);
  }
  return words.map(({ word }) => word).join('');
}

/** The same text as a team would say it, or a member. */
export function inVoiceOf(text, kind) {
  return kind === 'member' ? text.replace(/我们/g, '我') : text.replace(/我(?!们)/g, '我们');
}

/** A passage as another paper would hold it: facts exchanged where asked, a share of the words changed. */
export function copied(original, { facts, change }, vocabulary, chance) {
  const own = facts ? exchangeFacts(original, chance) : original;
  return { ...own, text: changeWords(own.text, change, vocabulary, [...own.towns, ...own.people], chance) };
}

/** Words by length, of the clauses in stock. */
export function vocabularyOf(clauses) {
  const byLength = { 1: new Set(), 2: new Set(), 3: new Set(), 4: new Set() };
  for (const clause of clauses) {
    for (const { word, isWord } of wordsOf(clause)) if (isWord) byLength[word.length]?.add(word);
  }
  return Object.fromEntries(Object.entries(byLength).map(([length, set]) => [length, [...set]]));
}
