from django.http import HttpRequest


def sign_ins(request: HttpRequest) -> dict[str, object]:
    return {}
