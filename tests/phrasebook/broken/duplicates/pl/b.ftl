# The same id in another file of the same folder.
solution-1 = Trzy.
