// Embeds sentences with a compiled model in this process: no server, no key, no Python.
//
//     drupe compile Examples/embed.py && drupe install embed.so && node Examples/demo.mjs
import { Drupe } from "../JavaScript/index.mjs";

const model = process.argv[2] ?? "@me/embed";
const question = "Which animal is resting?";
const sentences = [
  "A cat sleeps on the warm windowsill.",
  "The stock market fell sharply on Monday.",
  "Our dog is taking a nap in the garden.",
  "She is baking bread for breakfast.",
  "Shares lost value at the start of the week.",
];

const client = new Drupe();

/** The vectors of `input`. */
async function embed(input, task) {
  const { data } = await client.embeddings.create({ model, input, task });
  return data.map((item) => item.embedding);
}

/** The scalar product of two unit vectors: their cosine. */
const cosine = (a, b) => a.reduce((sum, x, i) => sum + x * b[i], 0);

const started = performance.now();
const vectors = await embed(sentences, "document");
const [query] = await embed([question], "query");
const milliseconds = performance.now() - started;

console.log("Similarity of the sentences:\n");
for (const [i, sentence] of sentences.entries()) {
  const row = vectors.map((other) => cosine(vectors[i], other).toFixed(2).padStart(6));
  console.log(`${row.join("")}   ${sentence}`);
}

const scores = vectors.map((vector) => cosine(vector, query));
const best = scores.indexOf(Math.max(...scores));
console.log(`\n${question}\n  -> ${sentences[best]} (${scores[best].toFixed(3)})`);
console.log(`\n${sentences.length + 1} texts in ${milliseconds.toFixed(0)} ms, loading included`);
