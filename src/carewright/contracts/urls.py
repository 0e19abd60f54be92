from django.urls import path

from carewright.contracts import views

app_name = "contracts"
urlpatterns = [
    path("office/<str:public_id>/workers/<str:worker_id>/contract/", views.contract, name="contract"),
]
