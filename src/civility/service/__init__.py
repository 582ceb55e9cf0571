"""The HTTP service: the detector, conversations and lines for other programs, and the agent's desk.

Nothing here adds behaviour: the same input gets the same answer as from Python and the command line.
`app.create_app` makes the application, `settings.Settings` lists what an operator may decide.
"""
