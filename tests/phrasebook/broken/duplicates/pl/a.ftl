solution-1 = Raz.
solution-1 = Dwa.
