solution-1 = Już pomagam.
    .czat = Już piszę.
solution-2 =
    .chat = Już piszę.
solution-3 = { $customer ->
   *[unknown] {""}
}
