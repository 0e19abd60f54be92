"""What every page is made of: the base page, form fields, components, colours, type, drawn faces.

All of it is shown at work on one page, ``/design/``. It knows nothing of persons, visits or plans: who uses a component
gives it words and small plain objects (``rules.py``). It stores nothing and asks nothing of the database.

Words: *face* (somebody by their picture, a photo or a drawing, and their name), *look* (how a face is drawn),
*strip* (a week as faces, day by day), *tone* (what a colour means here; the words beside it say the same).
"""
