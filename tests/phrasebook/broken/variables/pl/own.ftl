# Unknown variables, unknown variants, and a fallback that is not the one for "not known".
solution-1 = Pomogę { $costumer } teraz.
solution-2 = { $customer ->
    [female] Pani
    [masculine] Pan
   *[unknown] zaraz
}
solution-3 = { $customer ->
    [feminine] Pani
   *[masculine] Pan
}
instead-hold = { $minutes ->
    [two] dwie minuty
   *[other] { NUMBER($minutes) } minut
}
