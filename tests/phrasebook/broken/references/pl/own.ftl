solution-1 = { solution-7 }
solution-2 = { -brand } pomaga.
paraphrase-1 = { paraphrase-2 }
paraphrase-2 = { paraphrase-1 }
