"""The addresses of messages."""

from django.urls import path

from carewright.messages import views

app_name = "messages"
urlpatterns = [
    path("messages/", views.inbox, name="inbox"),
    path("messages/how/", views.selves, name="selves"),
    path("messages/how/<str:public_id>/", views.how, name="how"),
    path("messages/<str:public_id>/seen/", views.seen, name="seen"),
    path("person/<str:person>/messages/", views.threads, name="threads"),
    path("person/<str:person>/messages/new/", views.new_thread, name="new_thread"),
    path("person/<str:person>/messages/told/", views.told, name="told"),
    path("person/<str:person>/messages/how/", views.how_person, name="how_person"),
    path("person/<str:person>/messages/<str:public_id>/", views.thread, name="thread"),
    path("person/<str:person>/messages/<str:public_id>/read/", views.read, name="read"),
    path("person/<str:person>/messages/<str:public_id>/let-in/", views.let_in, name="let_in"),
    path("person/<str:person>/messages/<str:public_id>/let-out/", views.let_out, name="let_out"),
    path("office/<str:organisation>/messages/", views.office, name="office"),
    path("office/<str:organisation>/messages/<str:public_id>/", views.delivery, name="delivery"),
]
